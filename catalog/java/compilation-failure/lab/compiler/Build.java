import java.nio.file.*;
import java.util.*;

class Build {
  static int run(Repository repository, String... goals) throws Exception {
    Path project = Path.of("project").toAbsolutePath();
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
      "-cp", repository.maven(), "-Dmaven.multiModuleProjectDirectory=" + project, "-Dmaven.home=" + Path.of("home").toAbsolutePath(),
      "-Dorg.slf4j.simpleLogger.showThreadName=false", "-Dorg.slf4j.simpleLogger.showLogName=false", "-Dorg.slf4j.simpleLogger.levelInBrackets=true",
      "org.apache.maven.cli.MavenCli", "--batch-mode", "--offline", "-Dmaven.repo.local=" + Path.of("m2").toAbsolutePath()));
    command.addAll(List.of(goals));
    return new ProcessBuilder(command).directory(project.toFile()).inheritIO().start().waitFor();
  }

  static void project(String properties, String dependencies, String source) throws Exception {
    Path java = Files.createDirectories(Path.of("project/src/main/java"));
    Files.writeString(java.resolve("Shop.java"), source);
    Files.writeString(Path.of("project/pom.xml"), "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n<groupId>com.example</groupId>"
      + "<artifactId>shop</artifactId><version>1.0</version>\n<properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>"
      + properties + "</properties>\n<dependencies>" + dependencies + "</dependencies>\n</project>\n");
  }
}
