#include <algorithm>

#include "foundation/html/asides.h"
#include "slices/meetings/meeting/meeting_pages.h"
#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

class Agenda {
 public:
  Agenda(Html& html, const MeetingShown& shown)
      : html_(html),
        shown_(shown),
        orders_(shown.may_make_agenda && !why_not_changed(shown.meeting, shown.now)) {}

  void write() {
    if (shown_.items.empty()) {
      html::paragraph(html_, say("Nothing is on it yet. What would you like to talk about?"));
    } else {
      how_long();
      html_ << "<ol class=\"alongside-agenda\">"_html;
      for (const TimetableLine& one : shown_.timetable.lines) line(one);
      html_ << "</ol>"_html;
    }
    for (const std::string& reason : shown_.reasons) {
      html::hint(html_, say("Two members took an item off: {reason}", {{"reason", reason}}));
    }
    if (orders_) {
      html::link_button(html_, Url(path_to(shown_.meeting) + "/items/new"), say("Propose an item"),
                        html::ButtonStyle::secondary);
    }
  }

 private:
  void how_long() {
    const Timetable& table = shown_.timetable;
    const std::int64_t over = table.over(shown_.meeting.minutes);
    if (over > 0) {
      html_ << "<p class=\"alongside-over\"><strong>"_html
            << say_many("The agenda is {count} minute too long for this meeting.",
                        "The agenda is {count} minutes too long for this meeting.", over)
            << "</strong> "_html << say("Make something shorter, or keep it for next time.")
            << "</p>"_html;
      return;
    }
    html::paragraph(html_, say("With breaks the agenda takes {minutes} of {most} minutes.",
                               {{"minutes", table.minutes}, {"most", shown_.meeting.minutes}}));
  }

  void line(const TimetableLine& one) {
    html_ << "<li class=\""_html;
    html_ << (one.item == 0 ? std::string_view("alongside-agenda-break")
                            : std::string_view("alongside-agenda-item"));
    html_ << "\"><span class=\"alongside-agenda-time\">"_html
          << clock_text(shown_.meeting, one.from) << "</span><div>"_html;
    if (one.item == 0) {
      html_ << say_many("Break, {count} minute", "Break, {count} minutes", one.minutes);
    } else {
      item(*std::ranges::find(shown_.items, Id<Item>{one.item}, &Item::id), one);
    }
    html_ << "</div></li>"_html;
  }

  void item(const Item& item, const TimetableLine& line) {
    if (line.goes_on) {
      if (!html::is_folded(shown_.asides, item.id.number)) title_of(item);
      html::hint(html_, say_many("Goes on for {count} minute", "Goes on for {count} minutes",
                                 line.minutes));
      return;
    }
    html::beside_words(html_, shown_.asides, item.id.number, [&] { title_of(item); });
    html_ << "<p class=\"alongside-tight\">"_html;
    html::tag(html_, said(item.purpose));
    html_ << " "_html << say_many("{count} minute", "{count} minutes", item.minutes) << "</p>"_html;
    if (orders_ && shown_.items.size() > 1) order_form(item);
  }

  void title_of(const Item& item) {
    html_ << "<h3 class=\"nhsuk-heading-s\" dir=\"auto\"><a href=\""_html
          << Url(path_to_item(shown_.meeting, item.id)) << "\">"_html << item.title
          << "</a></h3>"_html;
  }

  /// The words say which item, for who hears the button alone.
  void order_button(const Item& item, const Message& text, std::string_view way) {
    html_ << "<button class=\"nhsuk-button nhsuk-button--secondary alongside-small-button\" "
             "type=\"submit\" name=\"way\" value=\""_html
          << way << "\">"_html << text << "<span class=\"nhsuk-u-visually-hidden\">: "_html
          << item.title << "</span></button>"_html;
  }

  void order_form(const Item& item) {
    html::post_form(html_, Url(path_to_item(shown_.meeting, item.id) + "/move"), [&] {
      html_ << "<div class=\"alongside-agenda-order\">"_html;
      if (item.id != shown_.items.front().id) order_button(item, say("Earlier"), "up");
      if (item.id != shown_.items.back().id) order_button(item, say("Later"), "down");
      html_ << "</div>"_html;
    });
  }

  Html& html_;
  const MeetingShown& shown_;
  bool orders_;
};

/// Each may become an item, by one press.
void offer_part(Html& html, const MeetingShown& shown, const ForAgenda& offer) {
  html::section(html, offer.heading, [&] {
    html::paragraph(html, say("You may want to talk about them at this meeting."));
    html << "<ul class=\"alongside-agenda-offers\">"_html;
    for (const Waiting& one : offer.lines) {
      html << "<li dir=\"auto\">"_html;
      html::link(html, Url(one.path), one.name);
      html << "<p class=\"alongside-tight\">"_html << one.what << "</p>"_html;
      if (shown.may_make_agenda) {
        html::get_form(html, Url(path_to(shown.meeting) + "/items/new"), [&] {
          html::hidden_field(html, "title", one.name);
          html << "<button class=\"nhsuk-button nhsuk-button--secondary alongside-small-button\" "
                  "type=\"submit\">"_html
               << say("Put it on the agenda") << "<span class=\"nhsuk-u-visually-hidden\">: "_html
               << one.name << "</span></button>"_html;
        });
      }
      html << "</li>"_html;
    }
    html << "</ul>"_html;
  });
}

}  // namespace

void agenda_part(Html& html, const MeetingShown& shown) {
  html::section(html, say("Agenda"), [&] { Agenda(html, shown).write(); }, "agenda");
  for (const ForAgenda& one : shown.offers) offer_part(html, shown, one);
}

}  // namespace alongside::meetings::pages
