#include <algorithm>

#include "foundation/words/own_time_zone.h"
#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/notes/note_parts.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/running/now_pages.h"
#include "slices/meetings/running/now_parts.h"

namespace alongside::meetings::pages {
namespace {

class LiveMeeting {
 public:
  LiveMeeting(Html& html, const NowLive& live) : html_(html), live_(live) {}

  void write() {
    if (!live_.run) return html::paragraph(html_, say("The meeting has not begun yet."));
    if (!live_.run->is_on()) {
      html::paragraph(html_, say("The meeting has ended. Thank you for taking part."));
    } else {
      item();
      speaking();
      waiting();
    }
    notes();
    who();
  }

 private:
  const Item* current() const {
    const auto found = live_.run->item ? std::ranges::find(live_.items, *live_.run->item, &Item::id)
                                       : live_.items.end();
    return found == live_.items.end() ? nullptr : &*found;
  }

  void item() {
    const Item* item = current();
    html_ << "<div class=\"alongside-now-item\"><h2 class=\"nhsuk-heading-m\">"_html;
    if (item == nullptr) {
      html_ << say("No item has begun yet") << "</h2></div>"_html;
      return;
    }
    html_ << say("Now: {item}", {{"item", item->title}})
          << "</h2><p class=\"alongside-tight\">"_html;
    html::tag(html_, said(item->purpose));
    if (live_.run->item_begun_at) {
      const auto later = std::chrono::duration_cast<std::chrono::minutes>(
          *live_.run->item_begun_at - live_.meeting.begins_at);
      html_ << " "_html
            << say("It has until {time}",
                   {{"time", clock_text(live_.meeting, later.count() + item->minutes)}});
    }
    html_ << "</p></div>"_html;
  }

  void name_of_turn(const NamedTurn& one) {
    if (one.name.empty()) {
      html_ << say("Somebody whose account is gone");
    } else {
      html_ << one.name;
    }
  }

  void speaking() {
    html::section(html_, say("Whose turn it is"), [&] {
      if (!live_.speaking) return html::paragraph(html_, say("Nobody's just now."));
      html_ << "<p class=\"alongside-now-turn\"><strong dir=\"auto\">"_html;
      name_of_turn(*live_.speaking);
      html_ << "</strong> "_html << said_of(live_.speaking->turn.way) << "</p>"_html;
      if (live_.speaking->turn.other_than) {
        html::hint(html_, say("Who leads took this turn before the one that was suggested."));
      }
      if (!live_.speaking->turn.words.empty()) {
        html::inset(html_, [&] { html::written(html_, live_.speaking->turn.words); });
        html_ << "<p class=\"alongside-tight\">"_html;
        html::link(html_,
                   Url(path_to(live_.meeting) +
                       "/now?turn=" + std::to_string(live_.speaking->turn.id.number) + "#typed"),
                   say("What was typed, to read again or to report"));
        html_ << "</p>"_html;
      }
    });
  }

  void waiting() {
    html::section(html_, say("Who waits"), [&] {
      if (live_.waiting.empty()) return html::paragraph(html_, say("Nobody waits for a turn."));
      html_ << "<ol class=\"alongside-now-waiting\">"_html;
      for (const NamedTurn& one : live_.waiting) {
        html_ << "<li><span dir=\"auto\">"_html;
        name_of_turn(one);
        html_ << "</span> <span class=\"nhsuk-hint\">"_html << said_of(one.turn.way);
        if (one.turn.sort != TurnSort::ordinary) {
          html_ << " "_html << said_of(one.turn.sort);
        }
        html_ << "</span> "_html;
        if (live_.suggested == one.turn.id.number) {
          html::tag(html_, say("Suggested next"), "green");
        }
        html_ << "</li>"_html;
      }
      html_ << "</ol>"_html;
    });
  }

  void notes() {
    const Item* item = live_.run->is_on() ? current() : nullptr;
    if (item == nullptr) return;
    html::section(html_, say("Notes of this item"),
                  [&] { notes_of_item(html_, {live_.notes, live_.marks, item->id}); });
  }

  void who() {
    if (!live_.run->is_on()) return;
    html_ << "<p class=\"nhsuk-hint\">"_html;
    if (live_.lead.empty()) {
      html_ << say("Nobody leads just now.");
    } else {
      html_ << say("{name} leads.", {{"name", live_.lead}});
    }
    html_ << " "_html;
    if (live_.pen.empty()) {
      html_ << say("Nobody writes the notes just now.");
    } else {
      html_ << say("{name} writes the notes.", {{"name", live_.pen}});
    }
    html_ << "</p>"_html;
  }

  Html& html_;
  const NowLive& live_;
};

}  // namespace

Message said_of(TurnWay way) {
  switch (way) {
    case TurnWay::spoken:
      return say("speaks");
    case TurnWay::signed_language:
      return say("signs");
    case TurnWay::typed:
      return say("types");
    case TurnWay::interpreted:
      return say("speaks through an interpreter or a device");
    case TurnWay::read_out:
      return say("reads out for somebody who is not here");
  }
  return say("speaks");
}

Message said_of(TurnSort sort) {
  switch (sort) {
    case TurnSort::ordinary:
      return say("(something of their own)");
    case TurnSort::direct_answer:
      return say("(a short answer)");
    case TurnSort::point_of_order:
      return say("(how we do this)");
  }
  return say("(something of their own)");
}

void live_content(Html& html, const NowLive& live) {
  LiveMeeting(html, live).write();
}

std::string live_meeting(const Words& words, const NowLive& live) {
  Html html(words, "");
  live_content(html, live);
  return html::live_replacement(live_meeting_id, html.result());
}

}  // namespace alongside::meetings::pages
