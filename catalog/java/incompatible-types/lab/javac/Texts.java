import java.nio.file.*;

public class Texts {
  public static void main(String[] args) throws Exception {
    if (System.getenv("WAYOUT_CAUSE").equals("wrapper-or-container")) {
      Path project = Build.copy();
      Files.writeString(project.resolve("App.java"),
        "class App {\n  int wrong() { return Cart.total(java.util.List.of(\"2\", \"3\")); }\n}\n");
      if (Build.compile(project, project)) throw new IllegalStateException("a list of texts was accepted");
    }
    System.out.println("texts are refused");
  }
}
