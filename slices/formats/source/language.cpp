#include "slices/formats/source/language.h"

#include <algorithm>
#include <array>

namespace alongside::formats {
namespace {

constexpr std::size_t most_tag_bytes = 35;  // RFC 5646, 4.4.1.

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_subtag(std::string_view part) {
  return part.size() >= 2 && part.size() <= 8 &&
         std::ranges::all_of(part, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

struct LabelledLanguage {
  std::string_view language;
  Labels labels;
};
constexpr std::array labelled_languages{
    LabelledLanguage{"en", {"Contents", "Version", "Licence", "Picture", "Page", "Links"}},
    LabelledLanguage{"cy", {"Cynnwys", "Fersiwn", "Trwydded", "Llun", "Tudalen", "Dolenni"}},
    LabelledLanguage{"ar", {"المحتويات", "الإصدار", "الرخصة", "صورة", "صفحة", "الروابط"}},
    LabelledLanguage{"ur", {"فہرست", "نسخہ", "لائسنس", "تصویر", "صفحہ", "روابط"}},
    LabelledLanguage{"pl", {"Spis treści", "Wersja", "Licencja", "Obraz", "Strona", "Odnośniki"}},
    LabelledLanguage{"fr", {"Sommaire", "Version", "Licence", "Image", "Page", "Liens"}},
    LabelledLanguage{"de", {"Inhalt", "Fassung", "Lizenz", "Bild", "Seite", "Links"}},
    LabelledLanguage{"es", {"Contenido", "Versión", "Licencia", "Imagen", "Página", "Enlaces"}},
    LabelledLanguage{"pt", {"Conteúdo", "Versão", "Licença", "Imagem", "Página", "Ligações"}},
};

struct BrailleLanguage {
  std::string_view language;
  BrailleTables tables;
};
constexpr std::array braille_languages{
    BrailleLanguage{"en", {"en-ueb-g2.ctb", "en-ueb-g1.ctb"}},
    BrailleLanguage{"cy", {"cy-cy-g2.ctb", "cy-cy-g1.utb"}},
    BrailleLanguage{"ar", {"ar-ar-g2.ctb", "ar-ar-g1.utb"}},
    BrailleLanguage{"ur", {"ur-pk-g2.ctb", "ur-pk-g1.utb"}},
    BrailleLanguage{"pl", {"", "Pl-Pl-g1.utb"}},
    BrailleLanguage{"fr", {"fr-bfu-g2.ctb", "fr-bfu-comp6.utb"}},
    BrailleLanguage{"de", {"de-g2.ctb", "de-g1.ctb"}},
    BrailleLanguage{"es", {"es-g2.ctb", "es-g1.ctb"}},
    BrailleLanguage{"pt", {"pt-pt-g2.ctb", "pt-pt-g1.utb"}},
};

/// Languages that espeak-ng speaks by their own tag.
constexpr std::array<std::string_view, 33> spoken{
    "ar", "bg", "bn", "cs", "cy", "da", "de", "el", "es", "fa", "fr",
    "ga", "gd", "gu", "hi", "hu", "it", "lt", "lv", "nl", "pa", "pl",
    "pt", "ro", "ru", "sk", "so", "sq", "sv", "ta", "tr", "uk", "ur"};

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (tag.size() > most_tag_bytes) return false;
  const auto end = tag.find('-');
  const std::string_view first = tag.substr(0, end);
  if (first.size() < 2 || first.size() > 3 || !std::ranges::all_of(first, is_letter)) return false;
  for (auto begin = end; begin != tag.npos;) {
    const auto next = tag.find('-', begin + 1);
    const auto size = next == tag.npos ? tag.npos : next - begin - 1;
    if (!is_subtag(tag.substr(begin + 1, size))) return false;
    begin = next;
  }
  return true;
}

std::string primary_language(std::string_view tag) {
  std::string first(tag.substr(0, tag.find('-')));
  for (char& c : first) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return first;
}

bool is_right_to_left(std::string_view tag) {
  const std::string language = primary_language(tag);
  if (language == "pa" || language == "sd" || language == "ku") {
    return tag.find("-Arab") != tag.npos;
  }
  constexpr std::array<std::string_view, 8> all{"ar", "ur", "fa", "he", "yi", "ps", "ug", "dv"};
  return std::ranges::find(all, language) != all.end() && tag.find("-Latn") == tag.npos;
}

const Labels& labels_of(std::string_view tag) {
  const auto found =
      std::ranges::find(labelled_languages, primary_language(tag), &LabelledLanguage::language);
  if (found != labelled_languages.end()) return found->labels;
  static constexpr Labels english = [] {
    Labels labels = labelled_languages[0].labels;
    labels.known = false;
    return labels;
  }();
  return english;
}

BrailleTables braille_tables_of(std::string_view tag) {
  const auto found =
      std::ranges::find(braille_languages, primary_language(tag), &BrailleLanguage::language);
  return found == braille_languages.end() ? BrailleTables{} : found->tables;
}

std::string voice_of(std::string_view tag) {
  const std::string language = primary_language(tag);
  if (language == "en") return tag.ends_with("-US") ? "en-us" : "en-gb";
  return std::ranges::find(spoken, language) == spoken.end() ? "" : language;
}

}  // namespace alongside::formats
