#include "foundation/words/text_words.h"

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>

namespace alongside {
namespace {

using StemmerHandle = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

// ICU's macro takes whole numbers for bytes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The character at `at`, which moves behind it; below 0 where there is none.
UChar32 next_code(std::string_view text, std::size_t& at) {
  UChar32 code = 0;
  U8_NEXT(text.data(), at, text.size(), code);
  return code;
}
#pragma GCC diagnostic pop

void append_code(std::string& text, UChar32 code) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  int size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, code);
  text.append(bytes.data(), static_cast<std::size_t>(size));
}

/// Signs above and below letters that people leave out when they type: accents, and the vowels of
/// Arabic and Hebrew. Those of Hindi and its kin are letters to who writes them, and stay.
bool is_left_out(UChar32 code) {
  return (code >= 0x0300 && code <= 0x036F) || (code >= 0x0591 && code <= 0x05C7) ||
         code == 0x0640 || (code >= 0x064B && code <= 0x065F) || code == 0x0670 ||
         (code >= 0x200C && code <= 0x200D);
}

void append_without_accents(std::string& text, UChar32 code) {
  UErrorCode error = U_ZERO_ERROR;
  static const UNormalizer2* const decomposing = unorm2_getNFKDInstance(&error);
  std::array<UChar, 32> parts{};
  const std::int32_t size = unorm2_getDecomposition(
      decomposing, code, parts.data(), static_cast<std::int32_t>(parts.size()), &error);
  if (size < 0 || U_FAILURE(error)) {
    if (!is_left_out(code)) append_code(text, code);
    return;
  }
  for (std::int32_t at = 0; at < size;) {
    UChar32 part = 0;
    U16_NEXT(parts.data(), at, size, part);
    // A ligature such as U+FDFA is several words.
    if (!is_left_out(part) && (u_isalnum(part) || (U_GET_GC_MASK(part) & U_GC_M_MASK) != 0)) {
      append_code(text, u_foldCase(part, U_FOLD_CASE_DEFAULT));
    }
  }
}

std::string without_accents(std::string_view lower) {
  std::string text;
  for (std::size_t at = 0; at < lower.size();) {
    const UChar32 code = next_code(lower, at);
    if (code == 0xDF) {
      text += "ss";
    } else if (code >= 0) {
      append_without_accents(text, code);
    }
  }
  return text;
}

bool is_ascii(std::string_view text) {
  for (const char letter : text) {
    if (static_cast<unsigned char>(letter) >= 0x80) return false;
  }
  return true;
}

std::string cut_to_word_size(std::string text) {
  if (text.size() <= most_word_bytes) return text;
  std::size_t end = most_word_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text;
}

enum class Sign { of_word, alone, mark, apostrophe, between };

Sign sign_of(UChar32 code) {
  if (code < 0) return Sign::between;
  if (code == '\'' || code == 0x2019 || code == 0x02BC) return Sign::apostrophe;
  if (code < 0x80) {
    const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return letter || (code >= '0' && code <= '9') ? Sign::of_word : Sign::between;
  }
  if (is_left_out(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0) return Sign::mark;
  if (u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC)) return Sign::alone;
  return u_isalnum(code) ? Sign::of_word : Sign::between;
}

}  // namespace

struct TextWords::Stemmer {
  StemmerHandle handle{nullptr, sb_stemmer_delete};

  std::string stem(const std::string& lower) const {
    if (!handle) return {};
    const sb_symbol* stem =
        sb_stemmer_stem(handle.get(), reinterpret_cast<const sb_symbol*>(lower.data()),
                        static_cast<int>(lower.size()));
    if (stem == nullptr) return {};
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(handle.get()))};
  }
};

TextWords::TextWords(std::string_view language) : stemmer_(std::make_unique<Stemmer>()) {
  const std::string code(language.substr(0, language.find('-')));
  stemmer_->handle.reset(sb_stemmer_new(code.c_str(), "UTF_8"));
}

TextWords::~TextWords() = default;

namespace {

/// The word that is being read.
struct Reading {
  std::size_t begin = 0;
  std::string lower;        // Its small letters, with accents: what stems are made of.
  std::size_t letters = 0;  // Without marks.
  bool after_apostrophe = false;

  bool is_letter_beside_apostrophe(Sign next) const {
    return letters == 1 && (after_apostrophe || next == Sign::apostrophe);
  }
};

}  // namespace

std::vector<TextWord> TextWords::in(std::string_view text, std::size_t most) const {
  std::vector<TextWord> words;
  Reading reading;
  const auto finish = [&](std::size_t end, Sign next) {
    if (reading.letters > 0 && !reading.is_letter_beside_apostrophe(next)) {
      const std::string lower = cut_to_word_size(std::move(reading.lower));
      std::string folded = is_ascii(lower) ? lower : without_accents(lower);
      std::string stem = stemmer_->stem(lower);
      if (!is_ascii(stem)) stem = without_accents(stem);
      if (stem.empty()) stem = folded;
      if (!folded.empty()) {
        words.push_back({reading.begin, end - reading.begin, std::move(folded), std::move(stem)});
      }
    }
    reading = {.begin = end, .lower = {}, .after_apostrophe = next == Sign::apostrophe};
  };
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    const std::size_t begin = at;
    const UChar32 code = next_code(text, at);
    const Sign sign = sign_of(code);
    const bool goes_on = sign == Sign::of_word || (sign == Sign::mark && reading.letters > 0);
    if (!goes_on) finish(begin, sign);
    if (!goes_on && sign != Sign::alone) continue;
    if (reading.letters == 0) reading.begin = begin;
    append_code(reading.lower, u_tolower(code));
    if (sign != Sign::mark) ++reading.letters;
    if (sign == Sign::alone) finish(at, Sign::between);
  }
  if (words.size() < most) finish(text.size(), Sign::between);
  return words;
}

}  // namespace alongside
