// libvips, loaded when the first picture comes: with all that it stands on it would make every
// start of the program 25 ms longer and 13 MB larger, also of commands that never see a picture.
#pragma once

#include <vips/vips.h>

#include <memory>

namespace alongside::images {

struct VipsLibrary {
  decltype(&vips_init) init = nullptr;
  decltype(&vips_concurrency_set) concurrency_set = nullptr;
  decltype(&vips_cache_set_max) cache_set_max = nullptr;
  decltype(&vips_block_untrusted_set) block_untrusted_set = nullptr;
  decltype(&vips_operation_block_set) operation_block_set = nullptr;
  decltype(&vips_error_clear) error_clear = nullptr;
  decltype(&vips_image_new_from_buffer) new_from_buffer = nullptr;
  decltype(&vips_image_get_width) width = nullptr;
  decltype(&vips_image_get_height) height = nullptr;
  decltype(&vips_image_get_fields) fields = nullptr;
  decltype(&vips_image_remove) remove = nullptr;
  decltype(&vips_image_copy_memory) copy_memory = nullptr;
  decltype(&vips_image_write_to_buffer) write_to_buffer = nullptr;
  decltype(&vips_thumbnail_image) thumbnail = nullptr;
  decltype(&vips_autorot) autorot = nullptr;
  decltype(&vips_cast) cast = nullptr;
  decltype(&vips_copy) copy = nullptr;
  decltype(&g_object_unref) unref = nullptr;
  decltype(&g_free) free = nullptr;
  decltype(&g_strfreev) free_texts = nullptr;
  decltype(&g_log_set_handler) set_log_handler = nullptr;
};

/// Started, with the readers of JPEG, PNG and WebP alone. Throws std::runtime_error where it is not
/// there.
const VipsLibrary& vips_library();

struct Unref {
  void operator()(VipsImage* image) const { vips_library().unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

}  // namespace alongside::images
