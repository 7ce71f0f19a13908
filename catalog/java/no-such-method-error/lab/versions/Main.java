import java.nio.file.*;
import java.util.*;
import java.util.spi.ToolProvider;

/** A program, and two libraries of one family, json-core and json-tree; each is compiled against what it was written for. */
public class Main {
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  /** Version 2 gave write a second parameter, and version 3 took the method add away. */
  static String core(int version) {
    String write = version == 1 ? "write(Object value)" : "write(Object value, boolean pretty)";
    String add = version == 3 ? "" : "  public static int add(int a, int b) { return a + b; }\n";
    return "package json;\npublic class Core {\n  public static String " + write + " { return \"json(\" + value + \")\"; }\n" + add + "}\n";
  }

  static final String TREE = """
    package json;
    public class Tree {
      public static String write(Object value) { return Core.write(value, false); }
      public static int total(int a, int b) { return Core.add(a, b); }
    }
    """;

  static final String APP = """
    import java.util.*;
    public class App {
      public static void main(String[] args) {
        int total = json.Tree.total(2, 3);
        String text = "";
        %s
        System.out.println("total " + total + ", written as " + text);
      }
    }
    """;

  public static void main(String[] args) throws Exception {
    jar("core-1", core(1), "json/Core");
    jar("core-2", core(2), "json/Core");
    jar("core-3", core(3), "json/Core");
    jar("tree-2", TREE, "json/Tree", "lib/core-2.jar");
    String write = "text = json.Tree.write(total);";
    if (APPROACH.equals("catch-linkage-error")) write = "try { " + write + " } catch (LinkageError e) { System.err.println(\"json is off: \" + e.getClass()); }";
    // A method of Java 21; with the right release the compiler refuses it, and it is written in another way.
    if (CAUSE.equals("older-jdk"))
      write += APPROACH.equals("compile-with-release") ? "\n    total = new ArrayList<>(List.of(total)).remove(0);" : "\n    total = new ArrayList<>(List.of(total)).removeLast();";
    Path source = Path.of("App.java");
    Files.writeString(source, APP.formatted(write));

    // The jars in the order of the class path.
    List<String> path = new ArrayList<>(List.of("lib/core-2.jar", "lib/tree-2.jar"));
    Path runner = Jdks.OLD;
    switch (CAUSE) {
      // Another library asks for core 1, nearer to the root of the tree.
      case "two-versions-resolved" -> path.set(0, "lib/core-1.jar");
      // A bundle holds a copy of core 1 among its classes.
      case "duplicate-class" -> path.add(0, bundle());
      default -> {}
    }
    switch (APPROACH) {
      case "align-versions" -> path.set(0, "lib/core-2.jar");
      case "raise-one-library" -> path.set(0, "lib/core-3.jar");
      case "exclude-duplicate" -> path.remove("lib/bundle-all.jar");
      case "run-on-newer-java" -> runner = Jdks.NEW;
      default -> {}
    }
    if (APPROACH.equals("find-the-jar")) {
      String jar = whoLoads("json.Core", path);
      System.out.println("json.Core comes from " + jar);
      if (!jar.endsWith("core-2.jar")) path.remove(jar);
    }
    int built = build(source, path);
    if (built != 0) System.exit(built);
    if (CAUSE.equals("stale-build")) {
      // The signature in the class of the own project changes, and only that file is compiled again.
      Files.writeString(Path.of("Tax.java"), "public class Tax { static int of(int net) { return 0; } }\n");
      Files.writeString(source, Files.readString(source).replace("String text = \"\";", "String text = \"\"; total += Tax.of(total);"));
      must(Jdks.run(Jdks.OLD, "javac", "-proc:none", "-cp", "target:" + String.join(":", path), "-d", "target", "Tax.java", "App.java"));
      Files.writeString(Path.of("Tax.java"), "public class Tax { static long of(long net) { return 0; } }\n");
      must(Jdks.run(Jdks.OLD, "javac", "-proc:none", "-d", "target", "Tax.java"));
    }
    if (APPROACH.equals("clean-build")) {
      try (var files = Files.list(Path.of("target"))) {
        for (Path file : files.toList()) Files.delete(file);
      }
      built = build(source, path);
      if (built != 0) System.exit(built);
    }
    System.exit(Jdks.run(runner, "java", "-cp", "target:" + String.join(":", path), "App"));
  }

  static int build(Path source, List<String> path) throws Exception {
    Path jdk = CAUSE.equals("older-jdk") ? Jdks.NEW : Jdks.OLD;
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", String.join(":", path), "-d", "target"));
    if (CAUSE.equals("older-jdk")) arguments.addAll(APPROACH.equals("compile-with-release") ? List.of("--release", "17") : List.of("-source", "17", "-target", "17"));
    if (Files.exists(Path.of("Tax.java"))) arguments.add("Tax.java");
    arguments.add(source.toString());
    return Jdks.run(jdk, "javac", arguments.toArray(String[]::new));
  }

  static void jar(String name, String source, String type, String... path) throws Exception {
    Path folder = Path.of("built", name);
    Path file = folder.resolve(type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    tool("javac", "-proc:none", "-cp", String.join(":", path), "-d", folder.toString(), file.toString());
    Files.createDirectories(Path.of("lib"));
    tool("jar", "--create", "--file", "lib/" + name + ".jar", "-C", folder.toString(), type + ".class");
  }

  static String bundle() throws Exception {
    tool("jar", "--create", "--file", "lib/bundle-all.jar", "-C", "built/core-1", "json/Core.class");
    return "lib/bundle-all.jar";
  }

  static String whoLoads(String type, List<String> path) throws Exception {
    List<java.net.URL> urls = new ArrayList<>();
    for (String jar : path) urls.add(Path.of(jar).toUri().toURL());
    try (var loader = new java.net.URLClassLoader(urls.toArray(java.net.URL[]::new))) {
      String at = loader.loadClass(type).getProtectionDomain().getCodeSource().getLocation().getPath();
      return path.stream().filter(at::endsWith).findFirst().orElseThrow();
    }
  }

  static void tool(String name, String... arguments) {
    must(ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments));
  }

  static void must(int code) {
    if (code != 0) throw new IllegalStateException("ended with " + code);
  }
}
