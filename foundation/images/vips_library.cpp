#include "foundation/images/vips_library.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace alongside::images {
namespace {

constexpr const char* library_file = "libvips.so.42";

template <class F>
void find(void* library, const char* name, F& function) {
  function = reinterpret_cast<F>(dlsym(library, name));
  if (function == nullptr) throw std::runtime_error(std::string("libvips has no ") + name);
}

VipsLibrary loaded() {
  void* library = dlopen(library_file, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw std::runtime_error(std::string("cannot load ") + library_file);
  VipsLibrary vips;
  find(library, "vips_init", vips.init);
  find(library, "vips_concurrency_set", vips.concurrency_set);
  find(library, "vips_cache_set_max", vips.cache_set_max);
  find(library, "vips_block_untrusted_set", vips.block_untrusted_set);
  find(library, "vips_operation_block_set", vips.operation_block_set);
  find(library, "vips_error_clear", vips.error_clear);
  find(library, "vips_image_new_from_buffer", vips.new_from_buffer);
  find(library, "vips_image_get_width", vips.width);
  find(library, "vips_image_get_height", vips.height);
  find(library, "vips_image_get_fields", vips.fields);
  find(library, "vips_image_remove", vips.remove);
  find(library, "vips_image_copy_memory", vips.copy_memory);
  find(library, "vips_image_write_to_buffer", vips.write_to_buffer);
  find(library, "vips_thumbnail_image", vips.thumbnail);
  find(library, "vips_autorot", vips.autorot);
  find(library, "vips_cast", vips.cast);
  find(library, "vips_copy", vips.copy);
  // Of glib, which libvips brings along.
  find(library, "g_object_unref", vips.unref);
  find(library, "g_free", vips.free);
  find(library, "g_strfreev", vips.free_texts);
  find(library, "g_log_set_handler", vips.set_log_handler);
  return vips;
}

void say_nothing(const char*, GLogLevelFlags, const char*, void*) {}

/// Everything that reads a file is switched off, then the three are switched on: what a picture
/// looks like to libvips cannot lead to another reader.
VipsLibrary started() {
  const VipsLibrary vips = loaded();
  if (vips.init("alongside") != 0) throw std::runtime_error("libvips does not start");
  // It would speak to the terminal of each picture that is cut off.
  vips.set_log_handler("VIPS", G_LOG_LEVEL_WARNING, say_nothing, nullptr);
  vips.concurrency_set(1);
  vips.cache_set_max(0);
  vips.block_untrusted_set(TRUE);
  vips.operation_block_set("VipsForeignLoad", TRUE);
  for (const char* reader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"}) {
    vips.operation_block_set(reader, FALSE);
  }
  return vips;
}

}  // namespace

const VipsLibrary& vips_library() {
  static const VipsLibrary library = started();
  return library;
}

}  // namespace alongside::images
