#include "slices/people/account/session_pages.h"

#include "foundation/html/components.h"

namespace alongside::people {

std::string sessions_html(const html::Frame& frame, const std::vector<ShownSession>& sessions,
                          std::optional<Message> notice) {
  const html::PageHead head{.title = say("Where you are signed in"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Where you are signed in"));
    html::paragraph(html, say("If you do not know one of them, end it and change your "
                              "passphrase."));
    html << "<ul class=\"alongside-acts\">"_html;
    for (const ShownSession& session : sessions) {
      const bool here = session.where == ShownSession::Where::this_browser;
      html << "<li class=\"alongside-acts__one\"><strong>"_html
           << (here ? say("This browser") : say("Another browser")) << "</strong><br>"_html
           << say("Signed in on {day}", {{"day", html.words().day_and_time(session.started_at)}});
      if (!here) {
        html::post_form(html, "/me/sessions/end", [&] {
          html::hidden_field(html, "session", session.key);
          html::button(html, say("End it"), html::ButtonStyle::secondary);
        });
      }
      html << "</li>"_html;
    }
    html << "</ul>"_html;
    html::post_form(html, "/me/sign-out-everywhere", [&] {
      html::button(html, say("Sign out everywhere"), html::ButtonStyle::secondary);
    });
  });
}

}  // namespace alongside::people
