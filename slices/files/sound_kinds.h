// Sound, by its content. Pure; each reader looks at a bounded part.
#pragma once

#include <string_view>

namespace alongside::files {

/// MPEG-1, 2 and 2.5 layer III (ISO 11172-3): frames that follow each other, perhaps after an ID3
/// tag.
bool is_mp3(std::string_view bytes);
/// RFC 3533, holding Vorbis or Opus (RFC 7845).
bool is_ogg_sound(std::string_view bytes);
bool is_wav(std::string_view bytes);
/// ISO 14496-12: sound, and no film beside it.
bool is_m4a(std::string_view bytes);

}  // namespace alongside::files
