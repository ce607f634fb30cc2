// What is kept of people, who sees it and how long it stays: in the words of the rooms that keep
// it.
#include <vector>

#include "app/pages.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

void line_to(Html& html, const Url& url, const Message& text) {
  html << "<p>"_html;
  html::link(html, url, text);
  html << "</p>"_html;
}

struct KeptHeading {
  KeptAbout about;
  Message heading;
};

void one_kept(Html& html, const Kept& kept) {
  html << "<dt>"_html << kept.what << "</dt><dd><p>"_html << say("Who sees it: ") << kept.seen
       << "</p><p>"_html << say("How long: ") << kept.until << "</p></dd>"_html;
}

void what_we_keep(Html& html, const std::vector<Kept>& all) {
  for (const KeptHeading& part :
       std::vector<KeptHeading>{{KeptAbout::you, say("About you")},
                                {KeptAbout::what_you_say, say("What you say and answer")},
                                {KeptAbout::what_you_do, say("What you do in a group")},
                                {KeptAbout::what_you_are_told, say("What you are told")},
                                {KeptAbout::safety, say("When you are worried about somebody")}}) {
    html::expander(html, part.heading, [&] {
      html << "<dl class=\"alongside-words\">"_html;
      for (const Kept& one : all) {
        if (one.about == part.about) one_kept(html, one);
      }
      html << "</dl>"_html;
    });
  }
}

/// What goes by itself; the rest stays until somebody takes it away.
void what_goes(Html& html, const std::vector<Keeping>& keepings) {
  html::h2(html, say("What goes by itself"));
  html::paragraph(html, say("Each night we clear away what is over:"));
  std::vector<Text> items;
  for (const Keeping& one : keepings) items.emplace_back(one.said);
  html::bullets(html, items);
}

void what_you_can_do(Html& html, bool is_signed_in) {
  html::h2(html, say("What you can do"));
  if (!is_signed_in) {
    html::paragraph(html, say("When you have an account, you can see and keep all that is there "
                              "with your name, change it, and remove it."));
    return;
  }
  line_to(html, "/me/data/all", say("Keep a copy of all that is there with your name"));
  line_to(html, "/me", say("Change what is kept about you"));
  line_to(html, "/me/remove", say("Remove your account"));
}

}  // namespace

Response privacy_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Rooms& rooms = rooms_of(request);
  const Message title = say("What we keep, and who sees it");
  return ok(html::page(people::frame(request, visit), {.title = title}, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("You choose what you tell us. Here is what is kept of it, who sees "
                              "it, and how long it stays. The program writes this list itself, "
                              "from what it keeps."));
    html::bullets(html,
                  {say("Nobody here sells anything about you, or counts your visits."),
                   say("Your browser keeps a mark so that you stay signed in, and one for how you "
                       "like to read. Nobody follows you with them."),
                   say("In a small group people may guess who said what, even without a name."),
                   say("Whoever runs the computer could find more than pages show. Ask them who "
                       "they are, and whom they let in.")});
    html::h2(html, say("What we keep"));
    what_we_keep(html, kept_of(rooms));
    what_goes(html, keepings_of(rooms));
    html::h2(html, say("Copies"));
    html::paragraph(html, say("Copies of all this are made, so that nothing is lost. What you "
                              "remove is still in older copies, until they are thrown away."));
    what_you_can_do(html, visit.person.has_value());
    html::h2(html, say("If you have a question"));
    line_to(html, "/help", say("Whom you can ask"));
  }));
}

}  // namespace alongside
