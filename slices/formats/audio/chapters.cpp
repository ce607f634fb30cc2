#include "slices/formats/audio/chapters.h"

#include <array>

#include "slices/formats/source/language.h"
#include "slices/formats/text/spoken_words.h"

namespace alongside::formats {
namespace {

/// espeak-ng takes what stands in [[ ]] for sounds.
std::string without_sounds(std::string text) {
  for (auto at = text.find("[["); at != text.npos; at = text.find("[[", at + 1)) {
    text.insert(at + 1, " ");
  }
  return text;
}

/// With a full stop where it has no end: the voice rests there.
std::string ended(std::string text) {
  constexpr std::array<std::string_view, 9> ends{".", "!", "?", ":", ";", "…", "؟", "۔", "।"};
  for (const std::string_view end : ends) {
    if (text.ends_with(end)) return text;
  }
  return text + ".";
}

class ChapterWriter {
 public:
  explicit ChapterWriter(const Document& document) : labels_(labels_of(document.about.language)) {
    begin(document.about.title);
    say_block(imprint_of(document.about));
    blocks(document.body.pieces);
  }

  std::vector<SpokenChapter> take() && { return std::move(chapters_); }

 private:
  void begin(const std::string& title) {
    chapters_.push_back({.title = title, .text = ""});
    say_block(title);
  }

  void say_block(const std::string& words) {
    if (!words.empty()) chapters_.back().text += ended(without_sounds(words)) + "\n\n";
  }

  void blocks(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) block(piece);
  }

  void block(const Piece& piece) {
    switch (piece.kind) {
      case Kind::heading:
        if (piece.number == 2) return begin(words_to_hear(piece, labels_));
        return say_block(words_to_hear(piece, labels_));
      case Kind::list:
        return list(piece);
      case Kind::quotation:
        return blocks(piece.pieces);
      case Kind::table:
        for (const std::string& row : rows_to_hear(piece, labels_)) say_block(row);
        return;
      default:
        return say_block(words_to_hear(piece, labels_));
    }
  }

  void list(const Piece& piece) {
    int number = piece.number;
    for (const Piece& item : piece.pieces) {
      std::string sign = piece.ordered ? std::to_string(number++) + ": " : "";
      for (const Piece& inner : item.pieces) {
        if (inner.kind == Kind::paragraph) {
          say_block(sign + words_to_hear(inner, labels_));
          sign.clear();
        } else {
          block(inner);
        }
      }
    }
  }

  const Labels& labels_;
  std::vector<SpokenChapter> chapters_;
};

}  // namespace

std::vector<SpokenChapter> chapters_of(const Document& document) {
  return ChapterWriter(document).take();
}

}  // namespace alongside::formats
