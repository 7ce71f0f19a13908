import com.sun.net.httpserver.HttpServer;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/** Builds a project that needs one library, by Maven, from repositories on this machine. */
public class Main {
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  static final Set<String> CORE = new TreeSet<>();

  public static void main(String[] args) throws Exception {
    Map<String, Set<String>> graph = Repository.tools("served/central");
    for (String root : List.of("maven-embedder", "maven-compat", "maven-slf4j-provider", "maven-resolver-connector-basic", "wagon-http")) reach(graph, root);
    reach(graph, System.getProperty("java.class.path").contains("/maven-core-3.9") ? "maven-resolver-transport-http" : "maven-resolver-transport-wagon");
    Repository.publish("served/central", "com.example", "lib", "1.2");
    Repository.publish("served/corp", "com.corp", "names", "1.0");
    Repository.publish("m2", "com.example", "by-hand", "1.0");
    HttpServer server = Repository.serve(CAUSE.equals("credentials-missing"));
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

    String group = "com.example";
    String artifact = "lib";
    String version = "1.2";
    String repositories = "";
    String declared = "<repositories><repository><id>corp</id><url>%s</url></repository></repositories>\n";
    String servers = "";
    String mirrors = "<mirror><id>central</id><mirrorOf>central</mirrorOf><url>" + base + "central</url></mirror>\n";
    Path project = Path.of("project");
    switch (CAUSE) {
      case "coordinates-wrong" -> version = APPROACH.equals("correct-coordinates") ? "1.2" : "1.9";
      case "failure-cached", "offline-mode" -> version = "1.3";
      case "module-not-installed" -> {
        artifact = "common";
        version = "1.0";
      }
      default -> {
        group = "com.corp";
        artifact = "names";
        version = "1.0";
        repositories = declared.formatted(CAUSE.equals("repository-unreachable") ? "https://repo.corp.example/maven" : base + "corp");
        if (CAUSE.equals("repository-not-declared") && !APPROACH.equals("declare-repository")) repositories = "";
      }
    }
    if (APPROACH.equals("add-credentials")) servers = "<server><id>corp</id><username>shop</username><password>secret</password></server>\n";
    if (APPROACH.equals("set-proxy")) mirrors += "<mirror><id>inside</id><mirrorOf>corp</mirrorOf><url>" + base + "corp</url></mirror>\n";
    Files.writeString(Path.of("settings.xml"), "<settings><servers>" + servers + "</servers><mirrors>" + mirrors + "</mirrors></settings>\n");

    String compiler = "<build><plugins>" + plugin("maven-resources-plugin", "3.3.1") + plugin("maven-compiler-plugin", "3.11.0") + "</plugins></build>\n";
    String properties = "<properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>\n";
    module(project.resolve("shop"), "shop", properties + repositories + compiler + "<dependencies>" + Repository.dependency(group, artifact, version) + "</dependencies>\n",
      "public class App { public static void main(String[] a) { System.out.println(" + group + ".Names.name() + \" is compiled\"); } }\n", "App");
    module(project.resolve("common"), "common", properties + compiler, "package com.example;\npublic class Names { public static String name() { return \"shop\"; } }\n", "Names");
    Files.writeString(project.resolve("pom.xml"), Repository.pom("com.example", "root", "1.0", "pom", "<modules><module>common</module><module>shop</module></modules>\n"));
    Path folder = project.resolve("shop");

    if (CAUSE.equals("failure-cached")) {
      // Searched for an hour before it was published.
      maven(folder, "compile", "--quiet", "--log-file", "/dev/null");
      Repository.publish("served/central", "com.example", "lib", "1.3");
    }
    if (CAUSE.equals("offline-mode")) {
      // The tools are there since a former build; the new version of the library is not.
      Files.writeString(folder.resolve("pom.xml"), Files.readString(folder.resolve("pom.xml")).replace(">1.3<", ">1.2<"));
      if (maven(folder, "compile", "--quiet") != 0) throw new IllegalStateException();
      Files.writeString(folder.resolve("pom.xml"), Files.readString(folder.resolve("pom.xml")).replace(">1.2<", ">1.3<"));
      Repository.publish("served/central", "com.example", "lib", "1.3");
    }
    List<String> arguments = new ArrayList<>(List.of("compile"));
    switch (APPROACH) {
      case "force-update" -> arguments.add("-U");
      case "delete-local-repository" -> delete(Path.of("m2"));
      case "build-from-root" -> {
        folder = project;
        arguments.addAll(List.of("-pl", "shop", "-am"));
      }
      default -> {}
    }
    if (CAUSE.equals("offline-mode") && !APPROACH.equals("go-online")) arguments.add("--offline");
    int built = maven(folder, arguments.toArray(String[]::new));
    if (built == 0) {
      String classes = Stream.of(project.resolve("shop/target/classes"), project.resolve("common/target/classes")).map(Path::toString).collect(Collectors.joining(":"));
      try (Stream<Path> jars = Files.walk(Path.of("m2"))) {
        classes += ":" + jars.map(Path::toString).filter(jar -> jar.matches(".*/(lib|names)-[0-9.]+\\.jar")).collect(Collectors.joining(":"));
      }
      built = new ProcessBuilder(java(), "-Xmx32m", "-cp", classes, "App").inheritIO().start().waitFor();
    }
    server.stop(0);
    System.exit(built);
  }

  static String plugin(String artifact, String version) {
    return "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>" + artifact + "</artifactId><version>" + version + "</version></plugin>";
  }

  static void module(Path folder, String name, String more, String source, String type) throws Exception {
    Path java = Files.createDirectories(folder.resolve("src/main/java"));
    Files.writeString(folder.resolve("pom.xml"), Repository.pom("com.example", name, "1.0", "jar", more));
    Files.writeString(java.resolve(type + ".java"), source);
  }

  static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  static int maven(Path folder, String... arguments) throws Exception {
    String path = Stream.of(System.getProperty("java.class.path").split(":"))
      .filter(jar -> CORE.contains(Path.of(jar).getFileName().toString().replaceFirst("-[0-9].*", ""))).collect(Collectors.joining(":"));
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path,
      "-Dmaven.multiModuleProjectDirectory=" + folder.toAbsolutePath(), "-Dmaven.home=" + Path.of("home").toAbsolutePath(),
      "-Dorg.slf4j.simpleLogger.showThreadName=false", "-Dorg.slf4j.simpleLogger.showLogName=false", "-Dorg.slf4j.simpleLogger.levelInBrackets=true",
      "org.apache.maven.cli.MavenCli", "--batch-mode", "--no-transfer-progress", "--settings", Path.of("settings.xml").toAbsolutePath().toString(),
      "-Dmaven.repo.local=" + Path.of("m2").toAbsolutePath()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
  }

  /** What Maven itself consists of: its plugins bring their own. */
  static void reach(Map<String, Set<String>> graph, String artifact) {
    if (CORE.add(artifact)) graph.getOrDefault(artifact, Set.of()).forEach(next -> reach(graph, next));
  }

  static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
