/*
 * Vectorscan (or Hyperscan) on literals: the pure literal API, block mode, no flags.
 *
 *   vectorscan <literals, one a line> <text>...
 *
 * Prints `ready <version> <ns to compile> <bytes of database>`; then for each line on standard input, the number of a text, scans it
 * and prints `<ns> <hits> <checksum>`. A literal's end is where Vectorscan reports it; the start is that less its length.
 */
#define _GNU_SOURCE
#include <hs/hs.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct file {
  char *bytes;
  size_t length;
};

struct tally {
  const size_t *lengths;
  uint64_t hits;
  uint32_t checksum;
};

static void die(const char *why) {
  fprintf(stderr, "vectorscan: %s\n", why);
  exit(1);
}

static struct file read_file(const char *path) {
  FILE *in = fopen(path, "rb");
  if (!in) die(path);
  fseek(in, 0, SEEK_END);
  struct file file = {NULL, (size_t)ftell(in)};
  rewind(in);
  file.bytes = malloc(file.length + 1);
  if (!file.bytes || fread(file.bytes, 1, file.length, in) != file.length) die(path);
  file.bytes[file.length] = 0;
  fclose(in);
  return file;
}

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)from;
  (void)flags;
  struct tally *tally = context;
  uint32_t position = (uint32_t)(to - tally->lengths[id]);
  uint32_t h = (id + 1) * 0x9e3779b1u ^ (position + 1) * 0x85ebca77u;
  h ^= h >> 15;
  tally->hits++;
  tally->checksum += h * 0xc2b2ae3du;
  return 0;
}

int main(int count, char **arguments) {
  if (count < 3) die("usage: vectorscan <literals> <text>...");
  struct file list = read_file(arguments[1]);
  size_t literals = 0;
  for (size_t at = 0; at < list.length; at++) literals += list.bytes[at] == '\n';
  const char **starts = calloc(literals, sizeof *starts);
  size_t *lengths = calloc(literals, sizeof *lengths);
  unsigned *flags = calloc(literals, sizeof *flags);
  unsigned *ids = calloc(literals, sizeof *ids);
  char *line = list.bytes;
  for (size_t at = 0; at < literals; at++) {
    char *end = strchr(line, '\n');
    starts[at] = line;
    lengths[at] = (size_t)(end - line);
    ids[at] = (unsigned)at;
    *end = 0;
    line = end + 1;
  }

  hs_database_t *database;
  hs_compile_error_t *error;
  uint64_t began = now();
  if (hs_compile_lit_multi(starts, flags, ids, lengths, (unsigned)literals, HS_MODE_BLOCK, NULL, &database, &error) !=
      HS_SUCCESS)
    die(error->message);
  uint64_t took = now() - began;
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) die("no memory for scratch");
  size_t size = 0;
  hs_database_size(database, &size);

  int texts = count - 2;
  struct file *text = calloc((size_t)texts, sizeof *text);
  for (int at = 0; at < texts; at++) text[at] = read_file(arguments[at + 2]);

  char version[64];
  snprintf(version, sizeof version, "%s", hs_version());
  printf("ready %s %" PRIu64 " %zu\n", strtok(version, " "), took, size);
  fflush(stdout);
  int which;
  while (scanf("%d", &which) == 1) {
    struct tally tally = {lengths, 0, 0};
    began = now();
    if (hs_scan(database, text[which].bytes, (unsigned)text[which].length, 0, scratch, on_match, &tally) != HS_SUCCESS)
      die("the scan failed");
    printf("%" PRIu64 " %" PRIu64 " %" PRIu32 "\n", now() - began, tally.hits, tally.checksum);
    fflush(stdout);
  }
  return 0;
}
