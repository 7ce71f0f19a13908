import java.io.InputStream;

import java.nio.ByteBuffer;
import java.util.*;
import java.util.concurrent.*;

/** Handles 2000 requests. */
public class Service {
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final int REQUESTS = 2000;

  static final List<Object> KEPT = new ArrayList<>();

  /** Each user's last page; nobody reads more than the last hundred. */
  static final Map<Integer, byte[]> PAGES = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
      return APPROACH.equals("bound-collections") && size() > 100;
    }
  };

  static final ExecutorService POOL = Executors.newFixedThreadPool(8, task -> {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  });

  public static void main(String[] args) throws Exception {
    int handled = 0;
    try {
      switch (CAUSE) {
        // An index that is needed as a whole: 60 MB.
        case "heap-too-small" -> keepIndex();
        case "too-much-at-once" -> export();
        // The framework brings 2000 classes.
        case "class-metadata" -> classes();
        // As many buffers as there are connections.
        case "direct-buffers" -> {
          for (int i = 0; i < 32; i++) KEPT.add(ByteBuffer.allocateDirect(1 << 20));
        }
        default -> {}
      }
    } catch (OutOfMemoryError e) {
      if (!APPROACH.equals("catch-error")) throw e;
    }
    for (int i = 0; i < REQUESTS; i++) {
      try {
        if (!handle(i)) continue;
        handled++;
      } catch (OutOfMemoryError e) {
        if (!APPROACH.equals("catch-error")) throw e;
      }
      if (APPROACH.equals("call-system-gc") && i % 100 == 0) System.gc();
    }
    System.out.println("handled " + handled + " of " + REQUESTS);
    System.out.flush();
    // Threads that wait would keep it alive.
    Runtime.getRuntime().halt(0);
  }

  static boolean handle(int request) throws Exception {
    switch (CAUSE) {
      case "heap-too-small" -> {
        return KEPT.size() == 60;
      }
      case "memory-leak" -> PAGES.put(request, new byte[100 << 10]);
      case "too-many-threads" -> {
        // The answer of another service is waited for.
        CountDownLatch started = new CountDownLatch(1);
        Runnable call = () -> {
          started.countDown();
          if (!APPROACH.equals("limit-threads")) sleep();
        };
        if (APPROACH.equals("limit-threads")) POOL.submit(call);
        else thread(call).start();
        started.await();
      }
      default -> {}
    }
    return true;
  }

  static Thread thread(Runnable call) {
    Thread thread = new Thread(call);
    thread.setDaemon(true);
    return thread;
  }

  static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void keepIndex() {
    for (int i = 0; i < 60; i++) {
      if (APPROACH.equals("call-system-gc") && i % 10 == 0) System.gc();
      KEPT.add(new byte[1 << 20]);
    }
  }

  /** A table of 48 MB. */
  static InputStream table() {
    return new InputStream() {
      int left = 48 << 20;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] to, int from, int most) {
        if (left <= 0) return -1;
        int size = Math.min(left, most);
        Arrays.fill(to, from, from + size, (byte) 'x');
        left -= size;
        return size;
      }
    };
  }

  static void export() throws Exception {
    long size = 0;
    if (APPROACH.equals("stream-data")) size = table().transferTo(java.io.OutputStream.nullOutputStream());
    else size = table().readAllBytes().length;
    if (size != 48 << 20) throw new IllegalStateException("only " + size);
  }

  public static class Plugin {}

  static void classes() throws Exception {
    byte[] plugin = Service.class.getResourceAsStream("Service$Plugin.class").readAllBytes();
    // Whatever prints an exception must have its classes before they no longer fit.
    new OutOfMemoryError().printStackTrace(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    for (int i = 0; i < 2000; i++)
      KEPT.add(new ClassLoader(null) {
        Class<?> define() {
          return defineClass("Service$Plugin", plugin, 0, plugin.length);
        }
      }.define());
  }
}
