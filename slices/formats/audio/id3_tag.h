// The tag before the sound of an MP3 file: title, licence and chapters (ID3v2.4, and its addendum
// 'ID3v2 Chapter Frame').
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/formats/source/document.h"

namespace alongside::formats {

struct SoundChapter {
  std::string title;
  std::uint32_t begins = 0;  // Milliseconds from the start of the sound.
  std::uint32_t ends = 0;
};

/// Players show one chapter list: 255 entries at most, the last of them goes on to the end.
inline constexpr std::size_t most_sound_chapters = 255;

std::string id3_tag_of(const About& about, const std::vector<SoundChapter>& chapters);

}  // namespace alongside::formats
