#include "slices/formats/forms/all_forms_tasks.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <thread>

#include "foundation/base/parallel.h"
#include "foundation/base/passing_time.h"
#include "slices/formats/audio/audio_tasks.h"
#include "slices/formats/braille/braille_tasks.h"
#include "slices/formats/epub/epub_tasks.h"
#include "slices/formats/html/page_parts.h"
#include "slices/formats/office/office_tasks.h"
#include "slices/formats/pdf/pdf_tasks.h"
#include "slices/formats/text/plain_text.h"

namespace alongside::formats {
namespace {

struct Form {
  std::string_view name;
  Made (*make)(const Making&);
  bool on_request = false;
};

Made made_page(const Making& making) {
  return {.files = {{".html", web_page(making.document)}}};
}

Made made_epub(const Making& making) {
  return {.files = {{".epub", epub_of(making.document, making.now)}}};
}

Made made_text(const Making& making) {
  return {.files = {{".txt", text_of(making.document)}}};
}

/// The slow ones first: two processors have work until the end.
constexpr std::array forms{
    Form{"audio", made_audio},     Form{"pdf", made_pdf},   Form{"large-print", made_large_print},
    Form{"docx", made_docx},       Form{"odt", made_odt},   Form{"braille", made_braille},
    Form{"epub", made_epub},       Form{"html", made_page}, Form{"text", made_text},
    Form{"opus", made_opus, true},
};

Made made_or_told(const Form& form, const Making& making) {
  try {
    return form.make(making);
  } catch (const std::exception& problem) {
    return {.problem = not_made(std::string(form.name), problem.what())};
  }
}

}  // namespace

std::vector<std::string> names_of_forms(bool on_request) {
  std::vector<std::string> names;
  for (const Form& form : forms) {
    if (on_request || !form.on_request) names.emplace_back(form.name);
  }
  return names;
}

std::vector<MadeForm> make_forms(const Making& making, const std::vector<std::string>& wanted) {
  std::vector<const Form*> chosen;
  for (const Form& form : forms) {
    if (std::ranges::find(wanted, form.name) != wanted.end()) chosen.push_back(&form);
  }
  std::vector<MadeForm> made(chosen.size());
  const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  in_parallel(chosen.size(), threads, [&](std::size_t i) {
    const PassingTime time(making.now);
    made[i].form = chosen[i]->name;
    made[i].made = made_or_told(*chosen[i], making);
    made[i].seconds = std::chrono::duration<double>(time.now() - making.now).count();
  });
  return made;
}

}  // namespace alongside::formats
