#include "foundation/html/asides.h"

#include <algorithm>

#include "foundation/html/components.h"

namespace alongside::html {
namespace {

bool stands_before(const Aside& aside) {
  return aside.place == Aside::Place::before || aside.place == Aside::Place::folds;
}

void text_of(Html& html, const Aside& aside) {
  if (aside.path.empty()) {
    html << aside.text;
  } else if (aside.colour.empty()) {
    link(html, Url(aside.path), aside.text);
  } else {
    html << "<a href=\""_html << Url(aside.path) << "\">"_html;
    tag(html, aside.text, aside.colour);
    html << "</a>"_html;
  }
}

void one_aside(Html& html, const Aside& aside) {
  // What can be done about words is nothing for paper; what is to be known before them is.
  html << (stands_before(aside) ? "<p class=\"alongside-tight\">"_html
                                : "<p class=\"alongside-tight alongside-no-print\">"_html);
  text_of(html, aside);
  html << "</p>"_html;
}

}  // namespace

bool is_folded(const std::vector<Aside>& asides, std::int64_t number) {
  return std::ranges::any_of(asides, [&](const Aside& one) {
    return one.number == number && one.place == Aside::Place::folds;
  });
}

void beside_words(Html& html, const std::vector<Aside>& asides, std::int64_t number,
                  const Content& words) {
  const auto is_of = [&](const Aside& one) { return one.number == number; };
  for (const Aside& one : asides) {
    if (is_of(one) && stands_before(one)) one_aside(html, one);
  }
  if (is_folded(asides, number)) {
    details(html, say("Read it all the same"), words);
  } else {
    words();
  }
  for (const Aside& one : asides) {
    if (is_of(one) && !stands_before(one)) one_aside(html, one);
  }
}

}  // namespace alongside::html
