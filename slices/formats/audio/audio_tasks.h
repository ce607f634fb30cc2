// A document read aloud by espeak-ng: one file with chapters, as MP3 (lame) or Opus (opusenc). One
// file can be sent and kept as a whole, and players of podcasts and books show its chapters.
#pragma once

#include "slices/formats/forms/making.h"

namespace alongside::formats {

Made made_audio(const Making& making);
Made made_opus(const Making& making);

}  // namespace alongside::formats
