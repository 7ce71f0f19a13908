import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Repositories on this machine: `central` holds the tools that are installed here and one library, `corp` what a company has. */
class Repository {
  static final Path JARS = Path.of("/lab/java/jars");

  static HttpServer serve(boolean wantsPassword) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      String wanted = "Basic " + Base64.getEncoder().encodeToString("shop:secret".getBytes(StandardCharsets.UTF_8));
      Path file = Path.of("served" + path).normalize();
      if (wantsPassword && path.startsWith("/corp/") && !wanted.equals(given)) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"corp\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (Files.isRegularFile(file) || path.endsWith(".sha1") && Files.isRegularFile(Path.of(file.toString().replace(".sha1", "")))) {
        byte[] body = path.endsWith(".sha1") ? sha1(Path.of(file.toString().replace(".sha1", ""))) : Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) exchange.getResponseBody().write(body);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
      exchange.close();
    });
    server.start();
    return server;
  }

  static byte[] sha1(Path file) throws java.io.IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file))).getBytes();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An artifact with its jar, with one class, and its pom. */
  static void publish(String repository, String group, String artifact, String version) throws Exception {
    Path folder = Files.createDirectories(Path.of(repository, group.replace('.', '/'), artifact, version));
    Path source = Files.createDirectories(Path.of("sources", artifact)).resolve("Names.java");
    Files.writeString(source, "package " + group + ";\npublic class Names { public static String name() { return \"shop\"; } }\n");
    tool("javac", "-proc:none", "-d", "built/" + artifact, source.toString());
    tool("jar", "--create", "--file", folder.resolve(artifact + "-" + version + ".jar").toString(), "-C", "built/" + artifact, ".");
    Files.writeString(folder.resolve(artifact + "-" + version + ".pom"), pom(group, artifact, version, "jar", ""));
  }

  static String pom(String group, String artifact, String version, String packaging, String more) {
    return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n<groupId>" + group + "</groupId>\n<artifactId>"
      + artifact + "</artifactId>\n<version>" + version + "</version>\n<packaging>" + packaging + "</packaging>\n" + more + "</project>\n";
  }

  static String dependency(String group, String artifact, String version) {
    return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version + "</version></dependency>\n";
  }

  /** The installed jars as a repository: with their own coordinates and dependencies, and without parents, which are not installed. */
  static Map<String, Set<String>> tools(String repository) throws Exception {
    Map<String, Set<String>> graph = new TreeMap<>();
    Map<String, String[]> known = new TreeMap<>();
    Map<String, String> poms = new TreeMap<>();
    try (Stream<Path> all = Files.list(JARS)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".pom")).toList()) {
        String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        String own = text.replaceAll("(?s)<(parent|dependencies|build|dependencyManagement|profiles|reporting|modules|licenses|developers|contributors|plugins)>.*?</\\1>", "");
        String parent = between(text, "<parent>", "</parent>");
        String artifact = between(own, "<artifactId>", "</artifactId>");
        String group = own.contains("<groupId>") ? between(own, "<groupId>", "</groupId>") : between(parent, "<groupId>", "</groupId>");
        String name = file.getFileName().toString();
        String version = name.substring(artifact.length() + 1, name.length() - ".pom".length());
        known.put(artifact, new String[] {group, version});
        poms.put(artifact, text.replaceAll("(?s)<(dependencyManagement|build|profiles|exclusions)>.*?</\\1>", ""));
      }
    }
    for (var one : known.entrySet()) {
      String artifact = one.getKey();
      String version = one.getValue()[1];
      StringBuilder needs = new StringBuilder();
      Set<String> next = graph.computeIfAbsent(artifact, name -> new TreeSet<>());
      for (String part : between(poms.get(artifact), "<dependencies>", "</dependencies>").split("</dependency>")) {
        String needed = between(part, "<artifactId>", "</artifactId>");
        boolean used = !part.contains("<scope>test") && !part.contains("<scope>provided") && !part.contains("<optional>true");
        if (!used || !known.containsKey(needed)) continue;
        needs.append(dependency(known.get(needed)[0], needed, known.get(needed)[1]));
        next.add(needed);
      }
      Path folder = Files.createDirectories(Path.of(repository, one.getValue()[0].replace('.', '/'), artifact, version));
      String packaging = artifact.endsWith("-plugin") ? "maven-plugin" : "jar";
      Files.writeString(folder.resolve(artifact + "-" + version + ".pom"),
        pom(one.getValue()[0], artifact, version, packaging, "<dependencies>\n" + needs + "</dependencies>\n"));
      // Some are installed with a classifier only.
      String name = artifact + "-" + version;
      for (String jar : List.of(name + ".jar", name + "-no_aop.jar"))
        if (Files.exists(JARS.resolve(jar))) Files.createSymbolicLink(folder.resolve(name + ".jar"), JARS.resolve(jar));
    }
    return graph;
  }

  static String between(String text, String from, String to) {
    int at = text.indexOf(from);
    int end = text.indexOf(to, at);
    return at < 0 || end < 0 ? "" : text.substring(at + from.length(), end).trim();
  }

  static void tool(String name, String... arguments) {
    if (ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments) != 0) throw new IllegalStateException(name);
  }
}
