// Sound as programs exchange it: RIFF WAVE with plain samples.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alongside::formats {

struct Sound {
  std::uint32_t rate = 0;  // Samples a second; each has 16 bits, one channel.
  std::string samples;
};

/// Nothing where it is no such file.
std::optional<Sound> sound_of(std::string_view wave);
std::string wave_of(const Sound& sound);

std::string silence(std::uint32_t rate, std::uint32_t milliseconds);
std::uint32_t milliseconds_of(const Sound& sound);

}  // namespace alongside::formats
