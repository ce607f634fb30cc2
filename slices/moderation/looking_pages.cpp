#include "slices/moderation/looking_pages.h"

#include "slices/moderation/care_pages.h"
#include "slices/moderation/looking_parts.h"
#include "slices/moderation/path_parts.h"

namespace alongside::moderation {
namespace {

void one_that_waits(Html& html, const LookedAtShown& one) {
  html << "<li>"_html;
  html::hint(html, say("On the question: {question}", {{"question", one.within}}));
  quoted(html, {.text = one.text, .note = {}});
  if (!one.signer.empty()) {
    html::paragraph(html, say("Signed by {name}", {{"name", one.signer}}));
  }
  html::paragraph(html, say("If nobody decides, it is shown on {day}.",
                            {{"day", html.words().day(one.shown_from)}}));
  if (one.mine) {
    html::paragraph(html, say("You signed this: others look at it."));
  } else {
    show_it(html, one.path);
    html << "<p>"_html;
    html::link(html, one.path, say("Propose to keep it back"));
    html << "</p>"_html;
  }
  html << "</li>"_html;
}

}  // namespace

std::string looking_page(const html::Frame& frame, const LookingShown& shown) {
  const Message title = say("Look at new statements first");
  const html::PageHead head{
      .title = title, .breadcrumbs = crumbs_to_care(shown.member), .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (shown.waiting.empty()) {
      html::paragraph(html, say("Nothing waits for you to look at."));
    } else {
      html::paragraph(html, say("These are not shown yet. You can show one alone. To keep one back "
                                "takes two of you, and a reason. If you wrote one, leave it to "
                                "others. They are in no special order."));
      html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
      for (const LookedAtShown& one : shown.waiting) one_that_waits(html, one);
      html << "</ul>"_html;
    }
    if (!shown.next.empty()) html::action_link(html, shown.next, say("More of them"));
    html::details(html, say("When new ones come here"), [&] {
      html::paragraph(html, say("What is put forward comes here four times a day, all together, so "
                                "that nobody can tell from the time who wrote it."));
    });
  });
}

}  // namespace alongside::moderation
