#include "slices/people/community/community_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/link_to_share.h"
#include "slices/people/sign_in/sign_in_pages.h"

namespace alongside::people {
namespace {

std::vector<html::Crumb> account_crumbs() {
  return {{say("Your account"), "/me"}};
}

void invitation_row(Html& html, const ShownInvitation& invitation) {
  html::row(html, [&] {
    html::row_heading(html, html.words().day_and_time(invitation.expires_at));
    html::numeric_cell(html, html.words().number(invitation.used_count));
    html::cell(html, [&] {
      html::post_form(html, "/people/invitations/end", [&] {
        html::hidden_field(html, "invitation", invitation.key);
        html::button(html, say("End this link"), html::ButtonStyle::secondary);
      });
    });
  });
}

void invitation_list(Html& html, const std::vector<ShownInvitation>& invitations) {
  if (invitations.empty()) return;
  html::table(html, say("Links that work now"),
              {{say("Works until")},
               {.heading = say("Accounts made with it"), .numeric = true},
               {say("End it")}},
              [&] {
                for (const ShownInvitation& invitation : invitations) {
                  invitation_row(html, invitation);
                }
              });
}

}  // namespace

std::string set_up_html(const html::Frame& frame, const std::string& path, const SetUpForm& form,
                        const Problems& problems) {
  const html::PageHead head{.title = say("Set up your community"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Set up your community"));
    html::paragraph(html, say("A community is everybody who uses this site together. You can "
                              "change these settings later. Then you start your first group."));
    html::post_form(html, path, [&] {
      html::h2(html, say("The community"));
      community::settings_fields(html, form.settings, problems);
      html::h2(html, say("You, its first caretaker"));
      html::paragraph(html,
                      say("A caretaker looks after these settings. Caretakers do not see what "
                          "groups say, unless they are members."));
      details_fields(html, form.details, problems);
      new_passphrase_field(html, form.offered, problems);
      html::button(html, say("Set up"));
    });
  });
}

std::string settings_html(const html::Frame& frame, const community::SettingsForm& form,
                          const Problems& problems, std::optional<Message> notice) {
  const html::PageHead head{.title = say("The community's settings"),
                            .breadcrumbs = account_crumbs(),
                            .problems = &problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("The community's settings"));
    html::post_form(html, "/community", [&] {
      community::settings_fields(html, form, problems);
      html::button(html, say("Save"));
    });
    html::action_link(html, "/community/caretakers", say("Caretakers"));
    html::action_link(html, "/community/safety", say("Numbers to call in danger"));
    html::action_link(html, "/community/record", say("Record of the community"));
    html::action_link(html, "/community/jobs", say("Work in the background"));
    html::action_link(html, "/community/backups", say("Backups"));
    html::action_link(html, "/community/doctor", say("Is all well with the program?"));
  });
}

std::string invitations_html(const html::Frame& frame,
                             const std::vector<ShownInvitation>& invitations,
                             const std::optional<std::string>& new_link, const Problems& problems) {
  const html::PageHead head{.title = say("Invite people to the community"),
                            .breadcrumbs = account_crumbs(),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Invite people to the community"));
    if (new_link) {
      html::link_to_share(
          html, {.title = say("You are invited to {community}", {{"community", frame.community}}),
                 .lines = say("Whoever has this link can make an account here, for 14 days."),
                 .label = html::Label{say("Copy it now: it is shown only once")},
                 .link = *new_link});
    }
    html::paragraph(html, say("Everybody who has the link can make an account. It works for 14 "
                              "days, for as many people as you send it to. To invite people "
                              "straight into a group, use 'Invite people' on the group's page."));
    html::post_form(html, "/people/invitations",
                    [&] { html::button(html, say("Make an invitation link")); });
    invitation_list(html, invitations);
  });
}

}  // namespace alongside::people
