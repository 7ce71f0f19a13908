import java.nio.file.*;
import java.util.*;
import java.util.stream.Stream;

/** The installed jars as a local repository: with their own coordinates and dependencies, and without parents, which are not installed. */
class Repository {
  static final Path JARS = Path.of("/lab/java/jars");

  /** Which artifact needs which. */
  final Map<String, Set<String>> graph = new TreeMap<>();
  private final Map<String, String[]> known = new TreeMap<>();
  private final Map<String, String> poms = new TreeMap<>();

  Repository(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(JARS)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".pom")).toList()) read(file);
    }
    for (String artifact : known.keySet()) install(folder, artifact);
  }

  private void read(Path file) throws Exception {
    String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
    String own = text.replaceAll("(?s)<(parent|dependencies|build|dependencyManagement|profiles|reporting|modules|licenses|developers|contributors|plugins)>.*?</\\1>", "");
    String artifact = between(own, "<artifactId>", "</artifactId>");
    String group = between(own.contains("<groupId>") ? own : between(text, "<parent>", "</parent>"), "<groupId>", "</groupId>");
    String name = file.getFileName().toString();
    known.put(artifact, new String[] {group, name.substring(artifact.length() + 1, name.length() - ".pom".length())});
    poms.put(artifact, text.replaceAll("(?s)<(dependencyManagement|build|profiles|exclusions)>.*?</\\1>", ""));
  }

  private void install(Path repository, String artifact) throws Exception {
    String version = known.get(artifact)[1];
    Set<String> next = graph.computeIfAbsent(artifact, name -> new TreeSet<>());
    StringBuilder needs = new StringBuilder();
    for (String part : between(poms.get(artifact), "<dependencies>", "</dependencies>").split("</dependency>")) {
      String needed = between(part, "<artifactId>", "</artifactId>");
      boolean used = !part.contains("<scope>test") && !part.contains("<scope>provided") && !part.contains("<optional>true");
      if (!used || !known.containsKey(needed)) continue;
      needs.append("<dependency>" + coordinates(needed) + "</dependency>\n");
      next.add(needed);
    }
    Path folder = Files.createDirectories(repository.resolve(known.get(artifact)[0].replace('.', '/')).resolve(artifact).resolve(version));
    String packaging = artifact.endsWith("-plugin") ? "maven-plugin" : "jar";
    Files.writeString(folder.resolve(artifact + "-" + version + ".pom"), "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n"
      + coordinates(artifact) + "\n<packaging>" + packaging + "</packaging>\n<dependencies>\n" + needs + "</dependencies>\n</project>\n");
    Path jar = JARS.resolve(artifact + "-" + version + ".jar");
    if (Files.exists(jar)) Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
  }

  String coordinates(String artifact) {
    String[] at = known.get(artifact);
    return "<groupId>" + at[0] + "</groupId><artifactId>" + artifact + "</artifactId><version>" + at[1] + "</version>";
  }

  String goal(String plugin, String goal) {
    String[] at = known.get(plugin);
    return at[0] + ":" + plugin + ":" + at[1] + ":" + goal;
  }

  /** What Maven itself consists of: its plugins bring their own. */
  String maven() {
    Set<String> core = new TreeSet<>();
    for (String root : List.of("maven-embedder", "maven-compat", "maven-slf4j-provider")) reach(root, core);
    return String.join(":", core.stream().map(artifact -> JARS.resolve(artifact + "-" + known.get(artifact)[1] + ".jar").toString()).toList());
  }

  private void reach(String artifact, Set<String> core) {
    if (core.add(artifact)) graph.getOrDefault(artifact, Set.of()).forEach(next -> reach(next, core));
  }

  private static String between(String text, String from, String to) {
    int at = text.indexOf(from);
    int end = text.indexOf(to, at);
    return at < 0 || end < 0 ? "" : text.substring(at + from.length(), end).trim();
  }
}
