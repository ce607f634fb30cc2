#include "slices/design_stage/parts/part_pages.h"

#include "foundation/html/asides.h"
#include "slices/design_stage/map/map_pages.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_parts.h"

namespace alongside::design_stage::pages {
namespace {

SaidShown said_in_version(const VersionShown& shown) {
  return {.number = shown.version.id.number,
          .text = shown.version.text,
          .by = shown.by,
          .at = shown.version.written_at,
          .taken_out = shown.version.taken_out,
          .with_time = true};
}

class PartPage {
 public:
  PartPage(Html& html, const PartShown& shown)
      : html_(html), shown_(shown), path_(path_to_part(shown.member.group.id, shown.part.key)) {}

  void write() {
    html::h1(html_, shown_.part.title);
    html::paragraph(html_, shown_.part.about);
    if (shown_.meanwhile) {
      meanwhile();
    } else if (shown_.latest) {
      latest();
    }
    if (opens_form()) {
      form();
    } else {
      html::details(html_, say("Change it"), [&] { form(); });
    }
    if (!shown_.aims.empty()) aims();
    if (!shown_.latest) leave_out();
  }

 private:
  bool opens_form() const {
    return shown_.meanwhile || !shown_.problems.empty() || !shown_.latest ||
           shown_.latest->version.left_out || shown_.latest->version.taken_out;
  }

  void meanwhile() {
    html::section(html_, say("Somebody saved this meanwhile"), [&] {
      html::inset(html_, [&] { said_so_far(); });
      html::paragraph(html_, say("What you typed is below. Nothing is lost: what you replace stays "
                                 "in the earlier versions."));
    });
  }

  void said_so_far() {
    if (shown_.latest->version.left_out) {
      left_for_now();
      return;
    }
    said(html_, said_in_version(*shown_.latest), shown_.asides);
  }

  void latest() {
    html::inset(html_, [&] { said_so_far(); });
    html_ << "<p>"_html;
    html::link(html_, Url(path_to_versions(shown_.member.group.id, shown_.part.key)),
               say_many("{count} version, with who and when", "{count} versions, with who and when",
                        shown_.versions));
    html_ << "</p>"_html;
  }

  void left_for_now() {
    html::paragraph(html_, say("The group leaves this for now. You can begin it at any time."));
    html::hint(html_, by_and_when(html_.words(), said_in_version(*shown_.latest)));
  }

  void form() {
    html::post_form(html_, Url(path_), [&] {
      html::hidden_field(html_, "base", std::to_string(shown_.form.base));
      html::text_area(html_,
                      {.name = "text",
                       .label = html::Label{shown_.meanwhile ? say("What you typed") : say("Text")},
                       .value = shown_.form.text,
                       .problems = &shown_.problems,
                       .hint = shown_.part.hint,
                       .rows = 8,
                       .most_characters = static_cast<int>(text_characters)});
      buttons();
    });
  }

  void buttons() {
    if (!shown_.meanwhile) {
      html::button(html_, say("Save it for the group"));
      return;
    }
    html::button_row(html_, [&] {
      html::button(html_, say("Save both, mine below"), "how", "both");
      html::button(html_, say("Save mine in its place"), html::ButtonStyle::secondary);
    });
  }

  void aims() {
    html::section(html_, say("What we aim for, side by side"), [&] {
      html::paragraph(html_,
                      say("A side is whom a member counts for: people who use the service, say, or "
                          "people who work there. How much of the talking, of the agenda and of "
                          "what is decided should come from each?"));
      for (const AimShown& aim : shown_.aims) {
        html_ << "<h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << aim.side << "</h3>"_html;
        if (!aim.text.empty()) html::written(html_, aim.text);
        html_ << "<p>"_html;
        html::link(html_, Url(aim.path),
                   aim.text.empty() ? say("Write what you aim for: {side}", {{"side", aim.side}})
                                    : say("Change what you aim for: {side}", {{"side", aim.side}}));
        html_ << "</p>"_html;
      }
    });
  }

  void leave_out() {
    html::post_form(html_, Url(path_ + "/leave"), [&] {
      html::button(html_, say("Leave this for now"), html::ButtonStyle::secondary);
    });
    html::hint(html_, say("Everybody sees that it was left, and can begin it at any time."));
  }

  Html& html_;
  const PartShown& shown_;
  std::string path_;
};

std::vector<html::Crumb> crumbs_to_part(const groups::Member& member, const NamedPart& part) {
  std::vector<html::Crumb> crumbs = crumbs_to_design(member);
  crumbs.push_back({part.title, Url(path_to_page_of(member.group.id, part.key))});
  return crumbs;
}

/// Of the map as a list; its text is how it is kept.
void version_words(Html& html, const OneVersionShown& shown) {
  const Version& one = shown.version.version;
  if (shown.part.key != map_key || one.taken_out) {
    said(html, said_in_version(shown.version), shown.asides);
    return;
  }
  html::beside_words(html, shown.asides, one.id.number, [&] {
    map_list(html, map_in(one.text));
    html::hint(html, by_and_when(html.words(), said_in_version(shown.version)));
  });
}

}  // namespace

std::string part(const html::Frame& frame, const PartShown& shown, std::optional<Message> notice) {
  const html::PageHead head{.title = shown.part.title,
                            .breadcrumbs = crumbs_to_design(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { PartPage(html, shown).write(); });
}

std::string versions(const html::Frame& frame, const VersionsShown& shown) {
  const html::PageHead head{.title = say("Versions"),
                            .breadcrumbs = crumbs_to_part(shown.member, shown.part)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Versions"));
    html::paragraph(html, say("The latest is first. Each can be read, and can be put back."));
    html << "<ol class=\"nhsuk-list nhsuk-list--border\" reversed>"_html;
    for (const VersionShown& one : shown.versions) {
      html << "<li>"_html;
      html::link(html, Url(path_to_version(shown.member.group.id, shown.part.key, one.version.id)),
                 by_and_when(html.words(), said_in_version(one)));
      if (one.version.left_out) {
        html << " "_html;
        html::tag(html, say("Left for now"), "yellow");
      }
      html << "</li>"_html;
    }
    html << "</ol>"_html;
    html::pagination(html, shown.paging);
  });
}

std::string version(const html::Frame& frame, const OneVersionShown& shown) {
  std::vector<html::Crumb> crumbs = crumbs_to_part(shown.member, shown.part);
  crumbs.push_back({say("Versions"), Url(path_to_versions(shown.member.group.id, shown.part.key))});
  const Version& one = shown.version.version;
  const bool is_latest = one.id.number == shown.latest;
  const html::PageHead head{
      .title = is_latest ? say("The latest version") : say("An earlier version"),
      .breadcrumbs = std::move(crumbs)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, head.title);
    if (one.left_out) {
      html::paragraph(html, say("The group left this part for now."));
      html::hint(html, by_and_when(html.words(), said_in_version(shown.version)));
    } else {
      html::inset(html, [&] { version_words(html, shown); });
    }
    if (is_latest || one.left_out || one.taken_out) return;
    const std::string path = path_to_version(shown.member.group.id, shown.part.key, one.id);
    html::post_form(html, Url(path), [&] {
      html::hidden_field(html, "base", std::to_string(shown.latest));
      html::button(html, say("Put this version back"));
    });
    html::hint(html, say("The version of now is kept, and can be put back in the same way."));
  });
}

}  // namespace alongside::design_stage::pages
