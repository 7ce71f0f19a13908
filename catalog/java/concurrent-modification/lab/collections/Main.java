import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.*;
import java.util.concurrent.*;

/** Handles all elements and takes the even ones away: [1, 3, 5] has to be left. */
public class Main {
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  static void handle(int element) {
    try {
      Files.writeString(Path.of("handled.txt"), element + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean even(int element) {
    return element % 2 == 0;
  }

  public static void main(String[] args) throws Exception {
    List<Integer> list = new ArrayList<>(CAUSE.equals("other-thread") ? List.of(1, 3) : List.of(1, 2, 3, 4, 5, 6));
    if (APPROACH.equals("concurrent-collection")) list = new CopyOnWriteArrayList<>(list);
    if (APPROACH.equals("synchronized-wrapper")) list = Collections.synchronizedList(list);
    List<Integer> view = list.subList(0, 2);
    for (int attempt = 1; ; attempt++) {
      try {
        work(list, view);
        break;
      } catch (ConcurrentModificationException e) {
        if (!APPROACH.equals("catch-exception") || attempt == 10) throw e;
      }
    }
    System.out.println("left " + list);
  }

  static void work(List<Integer> list, List<Integer> view) throws Exception {
    switch (CAUSE) {
      case "changed-in-loop" -> {
        switch (APPROACH) {
          case "remove-if" -> removeIf(list);
          case "collect-then-apply" -> {
            List<Integer> old = new ArrayList<>();
            for (Integer i : list) {
              handle(i);
              if (even(i)) old.add(i);
            }
            list.removeAll(old);
          }
          default -> {
            for (Integer i : APPROACH.equals("iterate-copy") ? new ArrayList<>(list) : list) {
              handle(i);
              if (even(i)) list.remove(i);
            }
          }
        }
      }
      case "changed-in-lambda" -> {
        switch (APPROACH) {
          case "remove-if" -> removeIf(list);
          case "collect-then-apply" -> {
            List<Integer> old = new ArrayList<>();
            list.forEach(i -> {
              handle(i);
              if (even(i)) old.add(i);
            });
            list.removeAll(old);
          }
          default -> (APPROACH.equals("iterate-copy") ? new ArrayList<>(list) : list).forEach(i -> {
            handle(i);
            if (even(i)) list.remove(i);
          });
        }
      }
      case "sublist-view" -> {
        List<Integer> first = APPROACH.equals("iterate-copy") ? new ArrayList<>(view) : view;
        list.removeIf(Main::even);
        for (Integer i : first) handle(i);
      }
      case "other-thread" -> {
        // The other thread adds 5 as soon as the loop has begun, once.
        Thread other = new Thread(() -> list.add(5));
        for (Integer i : list) {
          handle(i);
          if (i == 1 && list.size() == 2) {
            other.start();
            other.join();
          }
        }
      }
      default -> throw new IllegalArgumentException(CAUSE);
    }
  }

  static void removeIf(List<Integer> list) {
    list.removeIf(i -> {
      handle(i);
      return even(i);
    });
  }
}
