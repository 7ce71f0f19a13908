package com.example;

import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.util.*;
import org.springframework.boot.*;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.*;

/** A shop that has to answer, on a machine where the port is taken. */
@SpringBootApplication
@RestController
public class Main {
  private static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  private static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  private static final String PORT = "18080";

  @GetMapping("/")
  String hello() {
    return "hello";
  }

  public static void main(String[] args) throws Exception {
    Process listener = CAUSE.equals("started-twice") ? null : listener();
    switch (APPROACH) {
      case "stop-listener" -> end(listener, false);
      case "kill-all-java" -> end(listener, true);
      default -> {}
    }
    try {
      ConfigurableApplicationContext shop;
      try {
        shop = start();
      } catch (RuntimeException e) {
        if (!APPROACH.equals("wait-and-retry")) throw e;
        Thread.sleep(3000);
        shop = start();
      }
      String port = shop.getEnvironment().getProperty("local.server.port");
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
      System.out.println("shop answers " + HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (listener != null && listener.isAlive() && CAUSE.equals("earlier-run-alive")) Files.writeString(Path.of("two-runs.txt"), PORT + " and " + port);
      System.out.flush();
      Runtime.getRuntime().halt(0);
    } catch (RuntimeException e) {
      // The first of two servers would keep the process alive.
      System.out.flush();
      Runtime.getRuntime().halt(1);
    }
  }

  static ConfigurableApplicationContext start() {
    ConfigurableApplicationContext first = run();
    // Once more, as a second test does, or a main method that was copied together.
    return CAUSE.equals("started-twice") && !APPROACH.equals("start-once") ? run() : first;
  }

  static ConfigurableApplicationContext run() {
    SpringApplication app = new SpringApplication(Main.class);
    app.setBannerMode(Banner.Mode.OFF);
    String port = switch (APPROACH) {
      case "other-port" -> "18081";
      case "random-port" -> "0";
      default -> PORT;
    };
    app.setDefaultProperties(Map.of("server.port", port, "spring.jmx.enabled", "false"));
    return app.run();
  }

  static Process listener() throws Exception {
    Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
      "-cp", System.getProperty("java.class.path"), "com.example.Listener", PORT).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (process.inputReader().readLine() == null) throw new IllegalStateException("the listener did not start");
    return process;
  }

  static void end(Process process, boolean hard) throws Exception {
    Files.writeString(Path.of("ended.txt"), "" + process.pid());
    if (hard) process.destroyForcibly();
    else process.destroy();
    process.waitFor();
  }
}
