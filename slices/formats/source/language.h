// What a document's language asks of its forms: direction, braille, voice, and the few words that
// every form adds.
#pragma once

#include <string>
#include <string_view>

namespace alongside::formats {

/// Of BCP 47 in its plain shape: "en", "cy", "en-GB", "zh-Hant".
bool is_language_tag(std::string_view tag);

/// "en" of "en-GB", in small letters.
std::string primary_language(std::string_view tag);

bool is_right_to_left(std::string_view tag);

/// In the document's language; in English where `known` is false.
struct Labels {
  std::string_view contents, version, licence, picture, page, links;
  bool known = true;
};
const Labels& labels_of(std::string_view tag);

/// Tables of liblouis; "" where there is none. `contracted` is grade 2.
struct BrailleTables {
  std::string_view contracted, uncontracted;
};
BrailleTables braille_tables_of(std::string_view tag);

/// The voice of espeak-ng; "" where there is none.
std::string voice_of(std::string_view tag);

}  // namespace alongside::formats
