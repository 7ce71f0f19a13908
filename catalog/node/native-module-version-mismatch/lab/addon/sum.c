/* A module for Node.js that is registered by its number, as those that use V8 directly are (node.h: struct node_module). */
#include <stddef.h>

#ifdef FOR_OTHER_NODE
/* Built for another Node.js: registered under that one's number when it is loaded. */
struct node_module {
  int version;
  unsigned flags;
  void *handle;
  const char *file;
  void *register_function, *register_context_function;
  const char *name;
  void *private_data;
  struct node_module *link;
};
extern void node_module_register(void *);
static void init(void) {}
static struct node_module module = {FOR_OTHER_NODE, 0, NULL, "sum.c", (void *)init, NULL, "sum", NULL, NULL};
__attribute__((constructor)) static void add(void) { node_module_register(&module); }
#else
#include <node_api.h>
napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  napi_value sum;
  napi_create_int32(env, 30 + 12, &sum);
  napi_set_named_property(env, exports, "sum", sum);
  return exports;
}
#endif
