#include "slices/design_stage/offers/offer_pages.h"

#include "foundation/html/portrait.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_parts.h"

namespace alongside::design_stage::pages {
namespace {

void own_form(Html& html, const OffersShown& shown) {
  const std::string path = path_to_offers(shown.member.group.id);
  html::post_form(html, Url(path), [&] {
    html::text_area(html, {.name = "text",
                           .label = html::Label{say("What do you bring?")},
                           .value = shown.text,
                           .problems = &shown.problems,
                           .hint = say("What you know from your life, what you can do, what you "
                                       "like doing. For example: ten years of night shifts; I "
                                       "speak Polish; I can draw"),
                           .rows = 4,
                           .most_characters = static_cast<int>(offer_characters)});
    html::button(html, shown.own ? say("Change it") : say("Tell the group"));
  });
  if (!shown.own) return;
  html::post_form(html, Url(path + "/remove"),
                  [&] { html::button(html, say("Take it away"), html::ButtonStyle::secondary); });
}

void look_for(Html& html, const std::string& path) {
  if (path.empty()) return;
  html << "<div class=\"alongside-search\" role=\"search\">"_html;
  html::get_form(html, Url(path), [&] {
    html::text_field(html, {.name = "q",
                            .label = html::Label{say("Look for somebody who can help")},
                            .hint = say("A word is enough: Polish, drawing, benefits"),
                            .type = "search"});
    html::button(html, say("Look"), html::ButtonStyle::secondary);
  });
  html << "</div>"_html;
}

void one_offer(Html& html, const OfferShown& one, const std::vector<Aside>& asides) {
  html << "<section class=\"alongside-section\" id=\"offer-"_html << one.offer.id.number
       << "\"><div class=\"alongside-person\">"_html;
  html::portrait(html, {.initials = people::initials(one.by), .name = one.by, .picture = {}});
  html << "<h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << one.by << "</h3></div>"_html;
  said(html,
       {.number = one.offer.id.number,
        .text = one.offer.text,
        .by = {},
        .at = one.offer.offered_at,
        .taken_out = one.offer.taken_out},
       asides);
  html << "</section>"_html;
}

}  // namespace

std::string offers(const html::Frame& frame, const OffersShown& shown,
                   std::optional<Message> notice) {
  const html::PageHead head{.title = say("What each of us brings"),
                            .breadcrumbs = crumbs_to_design(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What each of us brings"));
    html::paragraph(html, say("In your own words. What you lived through counts as much as what "
                              "you learned. Titles are not asked for."));
    if (shown.own && shown.problems.empty()) {
      html::details(html, say("Change what you bring"), [&] { own_form(html, shown); });
    } else {
      own_form(html, shown);
    }
    if (shown.offers.empty()) {
      html::paragraph(html, say("Nobody has said anything yet."));
      return;
    }
    look_for(html, shown.search_path);
    html::section(html, say("What people bring"), [&] {
      for (const OfferShown& one : shown.offers) one_offer(html, one, shown.asides);
    });
    html::pagination(html, shown.paging);
  });
}

}  // namespace alongside::design_stage::pages
