#include "foundation/words/words.h"

#include <array>
#include <memory>
#include <mutex>

#include "foundation/base/embedded.h"
#include "foundation/words/catalogue.h"
#include "foundation/words/formats.h"
#include "foundation/words/time_zone.h"

namespace alongside {
namespace {

enum class Format { english, icu };

struct KnownLanguage {
  std::string_view code;
  std::string_view name_in_own;
  Direction direction = Direction::left_to_right;
  Format format = Format::icu;
};

/// What we know of languages beside their catalogue. A language is offered when it has one.
constexpr std::array known_languages{
    KnownLanguage{"en", "English", Direction::left_to_right, Format::english},
    KnownLanguage{"cy", "Cymraeg"},
    KnownLanguage{"ga", "Gaeilge"},
    KnownLanguage{"gd", "Gàidhlig"},
    KnownLanguage{"ar", "العربية", Direction::right_to_left},
    KnownLanguage{"bn", "বাংলা"},
    KnownLanguage{"de", "Deutsch"},
    KnownLanguage{"es", "Español"},
    KnownLanguage{"fa", "فارسی", Direction::right_to_left},
    KnownLanguage{"fr", "Français"},
    KnownLanguage{"gu", "ગુજરાતી"},
    KnownLanguage{"pa", "ਪੰਜਾਬੀ"},
    KnownLanguage{"pl", "Polski"},
    KnownLanguage{"pt", "Português"},
    KnownLanguage{"ro", "Română"},
    KnownLanguage{"so", "Soomaali"},
    KnownLanguage{"uk", "Українська"},
    KnownLanguage{"ur", "اردو", Direction::right_to_left},
    // Made up, for tests: see ALONGSIDE_TEST_LANGUAGES.
    KnownLanguage{"en-XA", "Ëñĝļíšĥ (ţéšţ)", Direction::left_to_right, Format::english},
    KnownLanguage{"ar-XB", "\u202Ehsilgne (tset)\u202C", Direction::right_to_left, Format::english},
};

class CatalogueWords final : public Words {
 public:
  CatalogueWords(const KnownLanguage& known, std::string_view content)
      : known_(known),
        catalogue_(std::string(known.code), content),
        formats_(known.format == Format::english ? english_formats()
                                                 : icu_formats(std::string(known.code))) {}

  std::string_view language() const override { return known_.code; }
  Direction direction() const override { return known_.direction; }
  std::string number(std::int64_t number) const override { return formats_->number(number); }
  std::string percent(double share) const override { return formats_->percent(share); }
  std::string day(Instant instant) const override { return formats_->day(local_time(instant)); }
  std::string day_and_time(Instant instant) const override {
    return formats_->day_and_time(local_time(instant));
  }

 protected:
  std::string_view translated(const Message& message) const override {
    return catalogue_.translated(message);
  }

 private:
  const KnownLanguage& known_;
  Catalogue catalogue_;
  std::unique_ptr<Formats> formats_;
};

/// A language of this program; its catalogue is read when somebody first asks for it.
class Shelf {
 public:
  const KnownLanguage* known = nullptr;
  std::string_view content;

  const Words& words() {
    std::call_once(read_, [this] { words_ = std::make_unique<CatalogueWords>(*known, content); });
    return *words_;
  }

 private:
  std::once_flag read_;
  std::unique_ptr<Words> words_;
};

std::string_view content_of(std::string_view code) {
  for (const embedded::File& file : embedded::catalogues) {
    if (file.name.ends_with(".mo") && file.name.substr(0, file.name.size() - 3) == code) {
      return file.content();
    }
  }
  return {};
}

using Shelves = std::array<Shelf, known_languages.size()>;

/// In the order of `known_languages`. English comes first and is there even without a catalogue.
Shelves& shelves() {
  static Shelves shelves;
  static const bool filled = [] {
    for (std::size_t index = 0; index < shelves.size(); ++index) {
      shelves[index].content = content_of(known_languages[index].code);
      if (index == 0 || !shelves[index].content.empty()) {
        shelves[index].known = &known_languages[index];
      }
    }
    return true;
  }();
  static_cast<void>(filled);
  return shelves;
}

}  // namespace

const std::vector<Language>& Words::languages() {
  static const std::vector<Language> languages = [] {
    std::vector<Language> offered;
    for (const Shelf& shelf : shelves()) {
      if (shelf.known == nullptr) continue;
      offered.push_back({std::string(shelf.known->code), std::string(shelf.known->name_in_own)});
    }
    return offered;
  }();
  return languages;
}

const Words& Words::in(std::string_view code) {
  for (;;) {
    for (Shelf& shelf : shelves()) {
      if (shelf.known != nullptr && shelf.known->code == code) return shelf.words();
    }
    const auto subtag = code.rfind('-');  // "en-GB" is said in "en".
    if (subtag == code.npos) return shelves().front().words();
    code = code.substr(0, subtag);
  }
}

std::string Words::operator()(const Message& message) const {
  std::string text;
  put(message, [&](std::string_view piece) { text.append(piece); });
  return text;
}

}  // namespace alongside
