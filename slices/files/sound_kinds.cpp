#include "slices/files/sound_kinds.h"

#include <array>

#include "slices/files/byte_numbers.h"

namespace alongside::files {
namespace {

constexpr int frames_to_see = 3;
constexpr std::size_t id3_head_bytes = 10;

std::size_t after_id3(std::string_view bytes) {
  if (!bytes.starts_with("ID3") || bytes.size() < id3_head_bytes) return 0;
  std::size_t size = 0;
  for (std::size_t i = 6; i < id3_head_bytes; ++i) {
    size = size << 7U | (static_cast<unsigned char>(bytes[i]) & 0x7fU);  // "Synchsafe".
  }
  return id3_head_bytes + size;
}

/// The bytes of the frame that begins at `at`, its head included; 0 where none does.
std::size_t mp3_frame_bytes(std::string_view bytes, std::size_t at) {
  constexpr std::array<std::size_t, 16> kilobits_1{0,   32,  40,  48,  56,  64,  80,  96,
                                                   112, 128, 160, 192, 224, 256, 320, 0};
  constexpr std::array<std::size_t, 16> kilobits_2{0,  8,  16, 24,  32,  40,  48,  56,
                                                   64, 80, 96, 112, 128, 144, 160, 0};
  constexpr std::array<std::size_t, 4> rates{44100, 48000, 32000, 0};
  const std::uint64_t head = big_number(bytes, at, 4);
  if (head >> 21U != 0x7ff) return 0;
  const auto version = head >> 19U & 3U;  // 0: 2.5, 2: 2, 3: 1
  const auto layer = head >> 17U & 3U;    // 1: III
  if (version == 1 || layer != 1) return 0;
  const std::size_t kilobits =
      version == 3 ? kilobits_1[head >> 12U & 15U] : kilobits_2[head >> 12U & 15U];
  const std::size_t rate = rates[head >> 10U & 3U] >> (version == 3 ? 0U : version == 2 ? 1U : 2U);
  if (kilobits == 0 || rate == 0) return 0;
  const std::size_t samples_by_8 = version == 3 ? 144 : 72;
  return samples_by_8 * kilobits * 1000 / rate + (head >> 9U & 1U);
}

// ---- ISO base media: boxes of boxes ----

struct Box {
  std::string_view type;
  std::string_view content;
};

/// Cuts the first box off `rest`; nothing where it does not fit.
bool next_box(std::string_view& rest, Box& box) {
  constexpr std::size_t head = 8;
  if (rest.size() < head) return false;
  std::uint64_t size = big_number(rest, 0, 4);
  std::size_t begins = head;
  if (size == 1) {
    size = big_number(rest, head, 8);
    begins = 2 * head;
  }
  if (size == 0) size = rest.size();
  if (size < begins || size > rest.size()) return false;
  box = {rest.substr(4, 4), rest.substr(begins, size - begins)};
  rest.remove_prefix(size);
  return true;
}

std::string_view inside(std::string_view boxes, std::string_view type) {
  Box box;
  while (next_box(boxes, box)) {
    if (box.type == type) return box.content;
  }
  return {};
}

/// "soun", "vide" ... of a track.
std::string_view handler_of(std::string_view track) {
  const std::string_view handler = inside(inside(track, "mdia"), "hdlr");
  return handler.size() < 12 ? std::string_view() : handler.substr(8, 4);
}

}  // namespace

bool is_mp3(std::string_view bytes) {
  std::size_t at = after_id3(bytes);
  for (int seen = 0; seen < frames_to_see; ++seen) {
    const std::size_t size = mp3_frame_bytes(bytes, at);
    if (size == 0) return false;
    at += size;
  }
  return at <= bytes.size();
}

bool is_ogg_sound(std::string_view bytes) {
  constexpr std::size_t page_head = 27;
  if (!bytes.starts_with("OggS") || bytes.size() < page_head) return false;
  const std::size_t segments = static_cast<unsigned char>(bytes[page_head - 1]);
  if (bytes.size() < page_head + segments) return false;
  const std::string_view packet = bytes.substr(page_head + segments);
  return packet.starts_with("OpusHead") || packet.starts_with("\x01vorbis");
}

bool is_wav(std::string_view bytes) {
  constexpr std::size_t head = 12;
  if (!bytes.starts_with("RIFF") || bytes.size() < head || bytes.substr(8, 4) != "WAVE") {
    return false;
  }
  return bytes.substr(head, 4) == "fmt " || bytes.substr(head, 4) == "JUNK" ||
         bytes.substr(head, 4) == "bext";
}

bool is_m4a(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  std::string_view rest = bytes;
  std::string_view movie;
  Box box;
  while (!rest.empty()) {
    if (!next_box(rest, box)) return false;  // Cut off, or something behind it.
    if (box.type == "moov") movie = box.content;
  }
  bool sound = false;
  while (next_box(movie, box)) {
    if (box.type != "trak") continue;
    if (handler_of(box.content) == "vide") return false;
    sound = sound || handler_of(box.content) == "soun";
  }
  return sound;
}

}  // namespace alongside::files
