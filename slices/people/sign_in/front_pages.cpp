#include "slices/people/sign_in/front_pages.h"

#include "foundation/html/components.h"
#include "slices/people/people.h"

namespace alongside::people {
namespace {

void what_it_is_for(Html& html) {
  html::paragraph(html, say("Here, people who use a service and people who work in it shape it "
                            "together, as equals."));
  html::bullets(html, {say("Ask a question that matters to your group."),
                       say("Say what you think in short statements, and answer those of others."),
                       say("See where you all agree, where you differ, and what matters most.")});
  html::paragraph(html, say("Nobody sees who wrote a statement, unless the writer wants it."));
}

void ways_in(Html& html, const html::Frame& frame) {
  html::button_row(html, [&] {
    html::link_button(html, "/sign-in", say("Sign in"));
    if (frame.opens_sign_up) {
      html::link_button(html, "/sign-up", say("Make an account"), html::ButtonStyle::secondary);
    }
  });
  if (frame.opens_sign_up) return;
  html::paragraph(html, say("Are you new here? Open the invitation link that somebody in this "
                            "community sent you."));
}

void how_to_sign_in(Html& html, const std::vector<std::string>& names) {
  html::h2(html, say("Try it as a made-up person"));
  html::paragraph(html, say("Everything here is made up. Sign in with one of these names:"));
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  html << "<p><strong>"_html << all << "</strong></p>"_html;
  html::paragraph(html, say("The passphrase of each of them is:"));
  html << "<p><strong>"_html << std::string_view(demonstration_passphrase) << "</strong></p>"_html;
}

}  // namespace

std::string welcome_html(const html::Frame& frame,
                         const std::vector<std::string>& demonstration_names) {
  return html::page(frame, {.title = say("Welcome")}, [&](Html& html) {
    html::heading(html, 1, html::Size::extra_large,
                  say("Welcome to {community}", {{"community", frame.community}}));
    what_it_is_for(html);
    ways_in(html, frame);
    if (!demonstration_names.empty()) how_to_sign_in(html, demonstration_names);
  });
}

std::string not_set_up_html(const html::Frame& frame) {
  return html::page(frame, {.title = say("Not set up yet")}, [&](Html& html) {
    html::h1(html, say("This community is not set up yet"));
    html::paragraph(html, say("A link to set it up was printed where the server was started. Open "
                              "that link to begin."));
    html::paragraph(html, say("The link works once, for a day. Start the server again to get a new "
                              "one."));
  });
}

}  // namespace alongside::people
