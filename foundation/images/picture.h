// Pictures that people bring: looked at by content, decoded, and written anew. What comes out holds
// the picture and nothing else: no place, no camera, no name, no text after its end.
//
// By libvips, which stays behind this header. Of its readers only those of JPEG, PNG and WebP can
// run at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace alongside::images {

/// The kinds that are taken, and shown by every browser.
enum class PictureKind { jpeg, png, webp };

/// By its first bytes, whatever its name says; nothing for all else.
std::optional<PictureKind> picture_kind(std::string_view bytes);

/// Points of a picture, width x height: more than telephones take, few enough to hold. The largest
/// that has to be decoded as a whole (a PNG in passes, with 8 bytes a point) takes 320 MB.
inline constexpr std::int64_t most_points = 40'000'000;
inline constexpr std::int64_t most_side = 20'000;
/// The longer side of what is kept: enough for a page of paper and not too much for a telephone on
/// a bus; and enough for a tile or a face.
inline constexpr int large_side = 1600;
inline constexpr int thumbnail_side = 256;

struct Picture {
  PictureKind kind = PictureKind::jpeg;
  std::string large;
  std::string thumbnail;  // Of the same kind.
  int width = 0;          // Of `large`.
  int height = 0;
};

enum class PictureFault {
  not_a_picture,  // Or of a kind that is not taken.
  too_large,      // Known from its head: nothing was decoded.
  broken,         // Cut off, or damaged.
};

/// Slow (up to some seconds for the largest): on a worker, never inside a write transaction. One
/// runs at a time, so that memory stays bounded.
std::variant<Picture, PictureFault> rewritten(std::string_view bytes);

}  // namespace alongside::images
