#include "slices/people/removing/removing_pages.h"

#include "foundation/html/components.h"
#include "slices/people/sign_in/sign_in_pages.h"

namespace alongside::people {
namespace {

void what_goes(Html& html) {
  html::h2(html, say("What goes"));
  html::bullets(html, {say("your name, your e-mail address, your passphrase and your picture"),
                       say("your place in each of your groups, and what you said about yourself "
                           "there"),
                       say("where you asked to join a group, and the links with which you invited "
                           "people"),
                       say("what shows your answers with your name to others")});
}

void what_stays(Html& html) {
  html::h2(html, say("What stays, without your name"));
  html::bullets(html,
                {say("your answers: they stay counted, and nothing kept here leads from them to "
                     "you any more"),
                 say("statements that you did not sign: nothing kept here says that they are "
                     "yours, and so nobody can take them out for you"),
                 say("questions that you asked your groups, and files that you brought to them"),
                 say("what you did in a draw of places: a draw that was published can still be "
                     "checked")});
  html::paragraph(html, say("Copies of this site that were kept for safety still hold your account "
                            "until they are replaced. If one has to be used, whoever runs this "
                            "site can remove your account from it again, by a list of numbers."));
}

void what_it_means_for_groups(Html& html, const RemovalPage& shown) {
  if (shown.to_know.empty()) return;
  html::h2(html, say("What it means for your groups"));
  for (const Waiting& one : shown.to_know) {
    html::inset(html, [&] {
      html << "<p>"_html;
      html::link(html, Url(one.path), one.name);
      html << "</p>"_html;
      html::paragraph(html, one.what);
    });
  }
}

void keep_a_copy(Html& html) {
  html::h2(html, say("Keep a copy first"));
  html::paragraph(html, say("Afterwards nobody can give you what was yours."));
  link_line(html, "/me/data", say("Download my account's data"));
}

void form_of_removal(Html& html, const RemovalPage& shown, const Problems& problems) {
  html::h2(html, say("Remove it"));
  html::post_form(html, "/me/remove", [&] {
    html::radios(html, {.name = "signed_words",
                        .legend = html::Label{say("What becomes of statements that you signed?")},
                        .options = {{"stay", say("Keep what I wrote, without my name")},
                                    {"go", say("Take away what I signed as well"),
                                     say("The words are deleted. Answers to them count no more")}},
                        .chosen = {shown.form.signed_words},
                        .problems = &problems});
    html::text_field(html, {.name = "passphrase",
                            .label = html::Label{say("Your passphrase")},
                            .problems = &problems,
                            .type = "password",
                            .autocomplete = "current-password"});
    html::checkboxes(html, {.name = "sure",
                            .legend = html::Label{say("Are you sure?")},
                            .options = {{"yes", say("Yes. I know that this cannot be undone")}},
                            .chosen = {shown.form.sure ? "yes" : ""},
                            .problems = &problems});
    html::button_row(html, [&] {
      html::button(html, say("Remove my account"), html::ButtonStyle::warning);
      html::link(html, "/me", say("Keep my account"));
    });
  });
}

void another_caretaker_first(Html& html) {
  html::inset(html, [&] {
    html::paragraph(html, say("You are the only caretaker: without you nobody could look after "
                              "this community. Make somebody else a caretaker first."));
    html::link(html, "/community/caretakers", say("Make somebody a caretaker"));
  });
}

}  // namespace

std::string removing_html(const html::Frame& frame, const RemovalPage& shown,
                          const Problems& problems) {
  const html::PageHead head{.title = say("Remove your account"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Remove your account"));
    html::paragraph(html, say("You can go at any time, and nobody asks you why. Read first what "
                              "goes and what stays."));
    what_goes(html);
    what_stays(html);
    what_it_means_for_groups(html, shown);
    keep_a_copy(html);
    if (shown.may == RemovalPage::May::remove) {
      form_of_removal(html, shown, problems);
    } else {
      another_caretaker_first(html);
    }
  });
}

std::string removed_html(const html::Frame& frame) {
  const html::PageHead head{.title = say("Your account is removed")};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your account is removed"));
    html::paragraph(html, say("You are signed out everywhere. What goes is being deleted now, and "
                              "is gone in a moment."));
    html::paragraph(html, say("Thank you for what you gave here. You are welcome back at any time, "
                              "with a new account."));
    html::link(html, "/", say("Go to the first page"));
  });
}

}  // namespace alongside::people
