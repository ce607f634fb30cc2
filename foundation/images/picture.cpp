#include "foundation/images/picture.h"

#include <mutex>

#include "foundation/images/vips_library.h"

namespace alongside::images {
namespace {

constexpr int jpeg_quality = 85;
constexpr int webp_quality = 85;
constexpr int png_effort = 6;

struct Refused {
  PictureFault fault;
};

struct Broken {};

/// What a function of libvips gives: nothing is a failure.
Image made(VipsImage* image) {
  if (image == nullptr) throw Broken();
  return Image(image);
}

/// Rows come one after the other; a file that ends too early fails instead of being filled up.
Image opened(std::string_view bytes) {
  return made(vips_library().new_from_buffer(bytes.data(), bytes.size(), "", "access",
                                             VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                             VIPS_FAIL_ON_TRUNCATED, nullptr));
}

void check_size(const Image& image) {
  const std::int64_t width = vips_library().width(image.get());
  const std::int64_t height = vips_library().height(image.get());
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
Image without_metadata(const Image& image) {
  const VipsLibrary& vips = vips_library();
  VipsImage* copy = nullptr;
  vips.copy(image.get(), &copy, nullptr);
  Image bare = made(copy);
  char** fields = vips.fields(bare.get());
  for (char** field = fields; *field != nullptr; ++field) {
    if (is_metadata(*field)) vips.remove(bare.get(), *field);
  }
  vips.free_texts(fields);
  return bare;
}

/// Smaller where it has to be, in the colours of screens, 8 bits a channel, in memory.
Image sized(const Image& image, int side) {
  const VipsLibrary& vips = vips_library();
  VipsImage* out = nullptr;
  vips.thumbnail(image.get(), &out, side, "height", side, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE,
                 "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr);
  const Image small = made(out);
  out = nullptr;
  vips.cast(small.get(), &out, VIPS_FORMAT_UCHAR, nullptr);
  const Image bytes = made(out);
  return made(vips.copy_memory(bytes.get()));
}

Image upright(const Image& image) {
  VipsImage* out = nullptr;
  vips_library().autorot(image.get(), &out, nullptr);
  return made(out);
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

int save(const Image& image, PictureKind kind, void** bytes, std::size_t* size) {
  const auto write = vips_library().write_to_buffer;
  switch (kind) {
    case PictureKind::jpeg:
      return write(image.get(), ".jpg", bytes, size, "strip", TRUE, "Q", jpeg_quality,
                   "optimize_coding", TRUE, nullptr);
    case PictureKind::png:
      return write(image.get(), ".png", bytes, size, "strip", TRUE, "compression", png_effort,
                   nullptr);
    case PictureKind::webp:
      return write(image.get(), ".webp", bytes, size, "strip", TRUE, "Q", webp_quality, nullptr);
  }
  return -1;
}

std::string written(const Image& image, PictureKind kind) {
  void* bytes = nullptr;
  std::size_t size = 0;
  if (save(image, kind, &bytes, &size) != 0) throw Broken();
  std::string text(static_cast<const char*>(bytes), size);
  vips_library().free(bytes);
  return kind == PictureKind::webp ? without_webp_metadata(text) : text;
}

Picture rewritten_as(std::string_view bytes, PictureKind kind) {
  const Image source = opened(bytes);
  check_size(source);
  // Made small row by row, then turned: the large one is never held, but by some readers.
  const Image large = without_metadata(upright(sized(source, large_side)));
  const Image thumbnail = without_metadata(sized(large, thumbnail_side));
  return {.kind = kind,
          .large = written(large, kind),
          .thumbnail = written(thumbnail, kind),
          .width = vips_library().width(large.get()),
          .height = vips_library().height(large.get())};
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
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  try {
    return rewritten_as(bytes, *kind);
  } catch (const Refused& refused) {
    return refused.fault;
  } catch (const Broken&) {
    vips_library().error_clear();
    return PictureFault::broken;
  }
}

}  // namespace alongside::images
