// What a file is, by its content: its name and what the browser says of it count for nothing.
// A kind that is not named here is not taken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alongside::files {

/// The numbers are what the database holds.
enum class Kind : std::int64_t {
  jpeg = 0,
  png = 1,
  webp = 2,
  pdf = 10,
  docx = 11,
  odt = 12,
  xlsx = 13,
  text = 14,
  mp3 = 20,
  ogg = 21,  // Vorbis or Opus.
  wav = 22,
  m4a = 23,
};

/// Of a picture by its first bytes alone: foundation/images decodes it. All others begin and end as
/// their kind does, and hold nothing that runs (a macro, a film).
std::optional<Kind> kind_of(std::string_view content);

bool is_picture(Kind kind);
bool is_paper(Kind kind);
bool is_sound(Kind kind);

/// Without a charset that a browser could guess.
std::string content_type(Kind kind);
/// ".pdf"
std::string_view ending(Kind kind);

}  // namespace alongside::files
