#include "slices/groups/joining/joining_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/link_to_share.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/home_pages.h"

namespace alongside::groups::pages {
namespace {

std::string path_to_request(const Member& member, const RequestShown& shown) {
  return path_to(member.group.id) + "/requests/" + std::to_string(shown.request.id.number);
}

void show_request(Html& html, const RequestsShown& page, const RequestShown& shown) {
  const std::string path = path_to_request(page.member, shown);
  html::h2(html, shown.name);
  html::hint(html, say("Asked on {day}", {{"day", html.words().day(shown.request.asked_at)}}));
  if (!shown.request.note.empty()) html::written(html, shown.request.note);
  if (!may(page.member, permissions::answer_requests)) return;
  html::post_form(html, Url(path + "/accept"),
                  [&] { html::button(html, say("Let {name} in", {{"name", shown.name}})); });
  html::link(html,
             Url(path_to(page.member.group.id) +
                 "/requests?decline=" + std::to_string(shown.request.id.number)),
             say("Say no to {name}", {{"name", shown.name}}));
}

Message state_name(const Html& html, const InvitationShown& shown) {
  switch (shown.state) {
    case InvitationState::live:
      return say("Works until {day}", {{"day", html.words().day(shown.invitation.expires_at)}});
    case InvitationState::stopped:
      return say("Stopped");
    case InvitationState::used_up:
      return say("Used up");
    case InvitationState::expired:
      return say("Ended");
  }
  return say("Ended");
}

void show_invitation(Html& html, const InvitationsShown& page, const InvitationShown& shown) {
  html << "<li>"_html;
  html::paragraph(html,
                  shown.invited_by.empty()
                      ? say("Link {number}, made by somebody who has left",
                            {{"number", shown.invitation.id.number}})
                      : say("Link {number}, made by {name}",
                            {{"number", shown.invitation.id.number}, {"name", shown.invited_by}}));
  html::paragraph(html, state_name(html, shown));
  html::paragraph(html,
                  say("{uses} of {most} people have come in with it",
                      {{"uses", shown.invitation.uses}, {"most", shown.invitation.most_uses}}));
  if (shown.may_stop && shown.state == InvitationState::live) {
    html::post_form(html,
                    Url(path_to(page.member.group.id) + "/invitations/" +
                        std::to_string(shown.invitation.id.number) + "/stop"),
                    [&] {
                      html::button(
                          html, say("Stop link {number}", {{"number", shown.invitation.id.number}}),
                          html::ButtonStyle::secondary);
                    });
  }
  html << "</li>"_html;
}

void show_new_link(Html& html, const InvitationsShown& shown) {
  if (shown.new_link.empty()) return;
  html::link_to_share(
      html, {.title = say("You are invited to {group}", {{"group", shown.member.group.name}}),
             .lines = say("Whoever has this link can join the group and see who is in it. Give it "
                          "only to people you want to invite."),
             .label = html::Label{say("Copy it now: it is shown only once")},
             .link = shown.new_link});
}

void invite_form(Html& html, const InvitationsShown& shown, const Problems& problems) {
  html::post_form(html, Url(path_to(shown.member.group.id) + "/invitations"), [&] {
    html::text_field(html, {.name = "uses",
                            .label = html::Label{say("How many people may join with it?")},
                            .value = shown.uses,
                            .problems = &problems,
                            .hint = say("From 1 to {most}. The link works for 30 days",
                                        {{"most", limits::most_invitation_uses}}),
                            .width_characters = 3});
    html::button(html, say("Make a link"));
  });
}

void show_invitations(Html& html, const InvitationsShown& shown) {
  html::h2(html, shown.everybodys ? say("Everybody's links") : say("Your links that work"));
  if (shown.invitations.empty()) {
    html::paragraph(html, say("There are no links yet."));
    return;
  }
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const InvitationShown& one : shown.invitations) show_invitation(html, shown, one);
  html << "</ul>"_html;
  html::pagination(
      html, {shown.page, page_count(shown.total), path_to(shown.member.group.id) + "/invitations"});
}

}  // namespace

std::string requests(const html::Frame& frame, const RequestsShown& shown) {
  const html::PageHead head{.title = say("People who ask to join"),
                            .breadcrumbs = crumbs(shown.member),
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("People who ask to join"));
    if (shown.requests.empty()) {
      html::paragraph(html, say("Nobody is waiting for an answer. When somebody asks to join, the "
                                "group's page says so."));
    } else if (!may(shown.member, permissions::answer_requests)) {
      html::paragraph(html, say("The chair or a facilitator answers. Tell them what you think."));
    }
    for (const RequestShown& one : shown.requests) show_request(html, shown, one);
    html::pagination(
        html, {shown.page, page_count(shown.total), path_to(shown.member.group.id) + "/requests"});
  });
}

std::string decline(const html::Frame& frame, const Member& member, const RequestShown& shown,
                    const std::string& answer, const Problems& problems) {
  const Message title = say("Say no to {name}", {{"name", shown.name}});
  html::PageHead head{.title = title, .breadcrumbs = crumbs(member), .problems = &problems};
  head.breadcrumbs.push_back(
      {say("People who ask to join"), Url(path_to(member.group.id) + "/requests")});
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::post_form(html, Url(path_to_request(member, shown) + "/decline"), [&] {
      html::text_area(html,
                      {.name = "answer",
                       .label = html::Label{say("What do you want to tell them?")},
                       .value = answer,
                       .problems = &problems,
                       .hint = say("Say why, and what else they could do. Only they can read it"),
                       .rows = 3,
                       .most_characters = limits::request_answer_characters});
      html::button(html, say("Send and say no"));
    });
  });
}

std::string invitations(const html::Frame& frame, const InvitationsShown& shown,
                        const Problems& problems) {
  const html::PageHead head{.title = say("Invite people"),
                            .breadcrumbs = crumbs(shown.member),
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Invite people"));
    html::paragraph(html, say("Think of people who are seldom asked. Make a link here, and send it "
                              "to them in a message or an e-mail, or print it."));
    show_new_link(html, shown);
    invite_form(html, shown, problems);
    show_invitations(html, shown);
  });
}

std::string invited(const html::Frame& frame, const InvitedShown& shown) {
  const std::string path = "/join/" + shown.token;
  return html::page(frame, {.title = shown.group.name}, [&](Html& html) {
    html::h1(html, say("You are invited to {group}", {{"group", shown.group.name}}));
    if (!shown.invited_by.empty()) {
      html::paragraph(html, say("{name} invites you.", {{"name", shown.invited_by}}));
    }
    about_group(html, shown.description, shown.organisations);
    if (!shown.description.ground_rules.empty()) {
      html::details(html, say("Ground rules"),
                    [&] { html::written(html, shown.description.ground_rules); });
    }
    html::h2(html, say("Come in"));
    html::paragraph(html, say("When you have joined, you can answer the group's questions. Members "
                              "see your name. Answers are shown as numbers of several people, "
                              "never with your name unless you choose that. In a small group, "
                              "others may still guess. You can leave at any time."));
    if (shown.signed_in) {
      html::post_form(html, Url(path), [&] { html::button(html, say("Join")); });
      return;
    }
    html::link_button(html, Url("/sign-up?invitation=" + shown.token + "&next=" + path),
                      say("I am new here"));
    html::link_button(html, Url("/sign-in?next=" + path), say("I have an account"),
                      html::ButtonStyle::secondary);
  });
}

std::string ended_invitation(const html::Frame& frame) {
  const Message title = say("This link does not work any more");
  return html::page(frame, {.title = title}, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("It may have ended, or enough people have used it. Ask whoever sent "
                              "it to you for a new one."));
    html::link(html, Url("/groups"), say("See groups you can join"));
  });
}

}  // namespace alongside::groups::pages
