#include "foundation/images/picture.h"

#include <vips/vips8>

#include <array>
#include <mutex>
#include <vector>

namespace alongside::images {
namespace {

using vips::VImage;

constexpr int jpeg_quality = 85;
constexpr int webp_quality = 85;
constexpr int png_effort = 6;

struct Refused {
  PictureFault fault;
};

/// Everything that reads a file is switched off, then the three are switched on: what a picture
/// looks like to libvips cannot lead to another reader.
void start_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (VIPS_INIT("alongside") != 0) throw std::runtime_error("libvips does not start");
    // It would speak to the terminal of each picture that is cut off.
    g_log_set_handler(
        "VIPS", G_LOG_LEVEL_WARNING, [](const char*, GLogLevelFlags, const char*, void*) {},
        nullptr);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* reader :
         {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"}) {
      vips_operation_block_set(reader, FALSE);
    }
  });
}

const char* ending_of(PictureKind kind) {
  switch (kind) {
    case PictureKind::jpeg:
      return ".jpg";
    case PictureKind::png:
      return ".png";
    case PictureKind::webp:
      return ".webp";
  }
  return ".jpg";
}

/// Rows come one after the other; a file that ends too early throws instead of being filled up.
VImage opened(std::string_view bytes) {
  return VImage::new_from_buffer(bytes.data(), bytes.size(), "",
                                 VImage::option()
                                     ->set("access", VIPS_ACCESS_SEQUENTIAL)
                                     ->set("fail_on", VIPS_FAIL_ON_TRUNCATED));
}

void check_size(const VImage& image) {
  const std::int64_t width = image.width();
  const std::int64_t height = image.height();
  if (width > most_side || height > most_side || width * height > most_points) {
    throw Refused{PictureFault::too_large};
  }
}

bool is_metadata(std::string_view field) {
  for (const std::string_view kind : {"exif", "xmp", "iptc", "icc", "photoshop", "png-comment",
                                      "gif-comment", "orientation", "jpeg-thumbnail"}) {
    if (field.starts_with(kind)) return true;
  }
  return false;
}

/// `strip` alone leaves EXIF in WebP: each field goes by its name first.
VImage without_metadata(const VImage& image) {
  VImage bare = image.copy();
  char** fields = vips_image_get_fields(bare.get_image());
  for (char** field = fields; *field != nullptr; ++field) {
    if (is_metadata(*field)) bare.remove(*field);
  }
  g_strfreev(fields);
  return bare;
}

/// Smaller where it has to be, in the colours of screens, 8 bits a channel, in memory.
VImage sized(const VImage& image, int side, VipsSize how) {
  return image
      .thumbnail_image(side, VImage::option()
                                 ->set("height", side)
                                 ->set("size", how)
                                 ->set("no_rotate", true)
                                 ->set("export_profile", "srgb")
                                 ->set("fail_on", VIPS_FAIL_ON_TRUNCATED))
      .cast(VIPS_FORMAT_UCHAR)
      .copy_memory();
}

std::uint32_t little_number(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i > 0; --i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return number;
}

/// libvips writes an EXIF block of its own into each WebP. The blocks of the RIFF container are
/// copied without it (WebP Container Specification, 'Extended File Format').
std::string without_webp_metadata(std::string_view bytes) {
  constexpr std::size_t head = 12;
  constexpr unsigned char metadata_flags = 0x20 | 0x08 | 0x04;  // Of VP8X: ICC, EXIF, XMP.
  std::string kept(bytes.substr(0, head));
  for (std::size_t at = head; at + 8 <= bytes.size();) {
    const std::string_view name = bytes.substr(at, 4);
    const std::size_t size = 8 + (std::size_t{little_number(bytes, at + 4)} + 1) / 2 * 2;
    if (name == "VP8X") {
      kept.append(bytes.substr(at, size));
      char& flags = kept[kept.size() - size + 8];
      flags = static_cast<char>(static_cast<unsigned char>(flags) & ~metadata_flags);
    } else if (name != "EXIF" && name != "XMP " && name != "ICCP") {
      kept.append(bytes.substr(at, size));
    }
    at += size;
  }
  const auto length = static_cast<std::uint32_t>(kept.size() - 8);
  for (std::size_t i = 0; i < 4; ++i) kept[4 + i] = static_cast<char>(length >> (8 * i) & 0xffU);
  return kept;
}

std::string written(const VImage& image, PictureKind kind) {
  auto* options = VImage::option()->set("strip", true);
  if (kind == PictureKind::jpeg) options->set("Q", jpeg_quality)->set("optimize_coding", true);
  if (kind == PictureKind::webp) options->set("Q", webp_quality);
  if (kind == PictureKind::png) options->set("compression", png_effort);
  void* bytes = nullptr;
  std::size_t size = 0;
  image.write_to_buffer(ending_of(kind), &bytes, &size, options);
  std::string text(static_cast<const char*>(bytes), size);
  g_free(bytes);
  return kind == PictureKind::webp ? without_webp_metadata(text) : text;
}

Picture rewritten_as(std::string_view bytes, PictureKind kind) {
  const VImage source = opened(bytes);
  check_size(source);
  // Made small row by row, then turned: the large one is never held, but by some readers.
  const VImage large = without_metadata(sized(source, large_side, VIPS_SIZE_DOWN).autorot());
  const VImage thumbnail = without_metadata(sized(large, thumbnail_side, VIPS_SIZE_DOWN));
  return {.kind = kind,
          .large = written(large, kind),
          .thumbnail = written(thumbnail, kind),
          .width = large.width(),
          .height = large.height()};
}

}  // namespace

std::optional<PictureKind> picture_kind(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xff\xd8\xff"sv)) return PictureKind::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return PictureKind::png;
  if (bytes.starts_with("RIFF"sv) && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP"sv) {
    return PictureKind::webp;
  }
  return std::nullopt;
}

std::variant<Picture, PictureFault> rewritten(std::string_view bytes) {
  const auto kind = picture_kind(bytes);
  if (!kind) return PictureFault::not_a_picture;
  start_library();
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  try {
    return rewritten_as(bytes, *kind);
  } catch (const Refused& refused) {
    return refused.fault;
  } catch (const vips::VError&) {
    vips_error_clear();
    return PictureFault::broken;
  }
}

}  // namespace alongside::images
