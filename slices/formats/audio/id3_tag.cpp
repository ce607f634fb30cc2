#include "slices/formats/audio/id3_tag.h"

#include <string_view>

namespace alongside::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8 = "\x03"sv;
constexpr std::string_view end_of_text = "\0"sv;
constexpr std::string_view no_language = "und"sv;  // ISO 639-2.

std::string big_number(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xffU);
  return bytes;
}

/// Seven bits a byte, so that no byte looks like the beginning of sound.
std::string safe_number(std::size_t number) {
  std::string bytes;
  for (int shift = 21; shift >= 0; shift -= 7) bytes += static_cast<char>(number >> shift & 0x7fU);
  return bytes;
}

std::string frame(std::string_view name, const std::string& content) {
  return std::string(name) + safe_number(content.size()) + std::string(2, '\0') + content;
}

std::string text_frame(std::string_view name, const std::string& text) {
  return frame(name, std::string(utf8) + text);
}

std::string chapter_name(std::size_t number) {
  return "chapter-" + std::to_string(number + 1) + std::string(end_of_text);
}

std::string chapter_frame(std::size_t number, const SoundChapter& chapter) {
  const std::string no_bytes = big_number(0xffffffffU);
  return frame("CHAP", chapter_name(number) + big_number(chapter.begins) +
                           big_number(chapter.ends) + no_bytes + no_bytes +
                           text_frame("TIT2", chapter.title));
}

std::string contents_frame(std::size_t count) {
  constexpr char top_and_ordered = 3;
  std::string content = "contents" + std::string(end_of_text);
  content += top_and_ordered;
  content += static_cast<char>(count);
  for (std::size_t i = 0; i < count; ++i) content += chapter_name(i);
  return frame("CTOC", content);
}

}  // namespace

std::string id3_tag_of(const About& about, const std::vector<SoundChapter>& chapters) {
  std::string frames = text_frame("TIT2", about.title);
  if (!about.licence.empty()) {
    frames += frame("USER", std::string(utf8) + std::string(no_language) + about.licence);
  }
  if (const std::string imprint = imprint_of(about); !imprint.empty()) {
    frames += frame(
        "COMM", std::string(utf8) + std::string(no_language) + std::string(end_of_text) + imprint);
  }
  frames += contents_frame(chapters.size());
  for (std::size_t i = 0; i < chapters.size(); ++i) frames += chapter_frame(i, chapters[i]);
  return std::string("ID3\x04\x00\x00"sv) + safe_number(frames.size()) + frames;
}

}  // namespace alongside::formats
