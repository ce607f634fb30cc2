#include "slices/design_stage/said_parts.h"

#include "foundation/html/asides.h"

namespace alongside::design_stage {

Message by_and_when(const Words& words, const SaidShown& shown) {
  const std::string when = shown.with_time ? words.day_and_time(shown.at) : words.day(shown.at);
  if (shown.by.empty()) return say("{day}", {{"day", when}});
  return say("{name}, {day}", {{"name", shown.by}, {"day", when}});
}

void said(Html& html, const SaidShown& shown, const std::vector<Aside>& asides) {
  if (shown.taken_out) {
    html::paragraph(html, say("Two members took these words out."));
    if (!shown.taken_out->empty()) html::written(html, *shown.taken_out);
    return;
  }
  html::beside_words(html, asides, shown.number, [&] {
    html::written(html, shown.text);
    html::hint(html, by_and_when(html.words(), shown));
  });
}

}  // namespace alongside::design_stage
