#include "slices/design_stage/said_parts.h"

#include <algorithm>

namespace alongside::design_stage {
namespace {

bool stands_before(const Aside& aside) {
  return aside.place == Aside::Place::before || aside.place == Aside::Place::folds;
}

void asides_of_said(Html& html, const std::vector<Aside>& asides, std::int64_t number,
                    bool before) {
  for (const Aside& one : asides) {
    if (one.number != number || stands_before(one) != before) continue;
    html << "<p>"_html;
    if (one.path.empty()) {
      html << one.text;
    } else {
      html::link(html, Url(one.path), one.text);
    }
    html << "</p>"_html;
  }
}

}  // namespace

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
  beside_words(html, asides, shown.number, [&] {
    html::written(html, shown.text);
    html::hint(html, by_and_when(html.words(), shown));
  });
}

void beside_words(Html& html, const std::vector<Aside>& asides, std::int64_t number,
                  const Content& words) {
  asides_of_said(html, asides, number, true);
  const bool folded = std::ranges::any_of(asides, [&](const Aside& one) {
    return one.number == number && one.place == Aside::Place::folds;
  });
  if (folded) {
    html::details(html, say("Read it all the same"), words);
  } else {
    words();
  }
  asides_of_said(html, asides, number, false);
}

}  // namespace alongside::design_stage
