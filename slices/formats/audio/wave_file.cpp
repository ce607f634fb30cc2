#include "slices/formats/audio/wave_file.h"

#include <algorithm>

namespace alongside::formats {
namespace {

constexpr std::size_t bytes_of_sample = 2;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i > 0; --i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return number;
}

std::string little(std::uint32_t number, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xffU);
  return bytes;
}

}  // namespace

std::optional<Sound> sound_of(std::string_view wave) {
  constexpr std::size_t head = 12, piece_head = 8, format_size = 16;
  if (wave.size() < head || !wave.starts_with("RIFF") || wave.substr(8, 4) != "WAVE") {
    return std::nullopt;
  }
  Sound sound;
  for (std::size_t at = head; at + piece_head <= wave.size();) {
    const std::string_view name = wave.substr(at, 4);
    const std::size_t begin = at + piece_head;
    const std::size_t size = std::min<std::size_t>(number_at(wave, at + 4, 4), wave.size() - begin);
    if (name == "fmt " && size >= format_size) {
      const bool plain = number_at(wave, begin, 2) == 1 && number_at(wave, begin + 2, 2) == 1 &&
                         number_at(wave, begin + 14, 2) == 8 * bytes_of_sample;
      if (!plain) return std::nullopt;
      sound.rate = number_at(wave, begin + 4, 4);
    } else if (name == "data" && sound.rate > 0) {
      sound.samples = wave.substr(begin, size / bytes_of_sample * bytes_of_sample);
      return sound;
    }
    at = begin + size + size % 2;
  }
  return std::nullopt;
}

std::string wave_of(const Sound& sound) {
  constexpr std::uint32_t rest_of_head = 36;
  const auto size = static_cast<std::uint32_t>(sound.samples.size());
  return "RIFF" + little(rest_of_head + size, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) +
         little(1, 2) + little(sound.rate, 4) + little(sound.rate * bytes_of_sample, 4) +
         little(bytes_of_sample, 2) + little(8 * bytes_of_sample, 2) + "data" + little(size, 4) +
         sound.samples;
}

std::string silence(std::uint32_t rate, std::uint32_t milliseconds) {
  return std::string(std::size_t{rate} * milliseconds / 1000 * bytes_of_sample, '\0');
}

std::uint32_t milliseconds_of(const Sound& sound) {
  if (sound.rate == 0) return 0;
  return static_cast<std::uint32_t>(std::uint64_t{1000} * sound.samples.size() / bytes_of_sample /
                                    sound.rate);
}

}  // namespace alongside::formats
