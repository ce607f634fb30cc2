#include "slices/meetings/running/now_pages.h"

#include <algorithm>

#include "foundation/html/asides.h"
#include "slices/meetings/meeting/meeting_pages.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/running/now_parts.h"

namespace alongside::meetings::pages {
namespace {

class NowPage {
 public:
  NowPage(Html& html, const NowShown& shown)
      : html_(html), shown_(shown), path_(path_to(shown.live.meeting) + "/now") {}

  void write() {
    html::h1(html_, shown_.live.meeting.title);
    if (!shown_.live.run) begin();
    if (is_on()) own_turn();
    html::live_part(html_, live_meeting_id, [&] { live_content(html_, shown_.live); });
    html_ << "<p>"_html;
    html::link(html_, Url(path_to(shown_.live.meeting) + "/notes"), say("All notes"));
    html_ << "</p>"_html;
    if (!shown_.typed.empty()) typed();
    if (!is_on()) return not_sent();
    if (shown_.leads()) lead();
    roles();
    consent_part();
    rule();
  }

 private:
  bool is_on() const { return shown_.live.run && shown_.live.run->is_on(); }

  void begin() {
    if (!may_begin(shown_.live.meeting, shown_.now)) return;
    html::post_form(html_, Url(path_ + "/begin"), [&] {
      html::paragraph(html_, say("Whoever begins the meeting leads it, and can hand that on."));
      round_part(html_, shown_.round);
      html::button(html_, say("Begin the meeting"));
    });
  }

  void not_sent() {
    if (shown_.problems.empty() || shown_.form.words.empty()) return;
    html::section(html_, say("What you typed"),
                  [&] { html::inset(html_, [&] { html::written(html_, shown_.form.words); }); });
  }

  /// Outside of what is live, which is the same for everybody: here it is folded away for who wants
  /// that, and can be reported.
  void typed() {
    html::section(
        html_, say("What was typed"),
        [&] {
          for (const NamedTurn& one : shown_.typed) {
            html::inset(html_, [&] {
              html::beside_words(html_, shown_.beside_typed, one.turn.id.number, [&] {
                html::written(html_, one.turn.words);
                if (!one.name.empty()) html::hint(html_, one.name);
              });
            });
          }
          if (std::ssize(shown_.typed) >= limits::typed_shown) {
            html::hint(html_, say_many("This is the latest {count}.",
                                       "These are the latest {count}.", limits::typed_shown));
          }
        },
        "typed");
  }

  bool waits() const {
    return std::ranges::any_of(shown_.live.waiting, [&](const NamedTurn& one) {
      return one.turn.person == shown_.member.person();
    });
  }
  bool has_turn() const {
    return shown_.live.speaking && shown_.live.speaking->turn.person == shown_.member.person();
  }

  /// Both forms stay, as what is live changes under them: each does no harm at the wrong moment.
  void own_turn() {
    html_ << "<div class=\"alongside-now-own\">"_html;
    html::post_form(html_, Url(path_ + "/ask"), [&] {
      html::hidden_field(html_, "way", "spoken");
      html::hidden_field(html_, "sort", "ordinary");
      html::button(html_, say("I would like a turn"));
    });
    html::post_form(html_, Url(path_ + "/pass"), [&] {
      html::button(html_, say("Pass, or end my turn"), html::ButtonStyle::secondary);
    });
    html_ << "</div>"_html;
    if (has_turn()) {
      html::paragraph(html_, say("It is your turn."));
    } else if (waits()) {
      html::paragraph(html_, say("You wait for a turn. To pass costs nothing."));
    }
    if (!shown_.problems.empty()) return other_turn();
    html::details(html_, say("Take a turn in another way"), [&] { other_turn(); });
  }

  void other_turn() {
    html::post_form(html_, Url(path_ + "/ask"), [&] {
      html::Choice way{.name = "way",
                       .legend = html::Label{say("How do you take your turn?")},
                       .chosen = {shown_.form.way},
                       .problems = &shown_.problems,
                       .layout = html::Choice::Layout::small};
      for (const NamedTurnWay& one : turn_ways) {
        way.options.push_back({std::string(one.name), said(one.way)});
      }
      html::radios(html_, way);
      html::Choice sort{.name = "sort",
                        .legend = html::Label{say("What is it?")},
                        .chosen = {shown_.form.sort.empty() ? "ordinary" : shown_.form.sort},
                        .problems = &shown_.problems,
                        .layout = html::Choice::Layout::small};
      for (const NamedTurnSort& one : turn_sorts) {
        sort.options.push_back({std::string(one.name), said(one.sort)});
      }
      html::radios(html_, sort);
      html::text_area(html_, {.name = "words",
                              .label = html::Label{say("Your words, if you type them")},
                              .value = shown_.form.words,
                              .problems = &shown_.problems,
                              .hint = say("Everybody sees them when it is your turn, and can "
                                          "read them on this page afterwards."),
                              .rows = 3});
      if (shown_.leads() && !shown_.comers.empty()) for_somebody();
      html::button(html_, say("Ask for this turn"));
    });
  }

  void for_somebody() {
    html::Choice whom{.name = "for",
                      .legend = html::Label{say("For whom? You lead, so you can ask for others")},
                      .options = {{"", say("For me")}},
                      .chosen = {""}};
    for (const people::Person& one : shown_.comers) {
      whom.written_options.push_back({std::to_string(one.id.number), one.name});
    }
    html::select(html_, whom);
  }

  void lead() {
    html::section(html_, say("You lead"), [&] {
      html_ << "<div class=\"alongside-now-own\">"_html;
      html::post_form(html_, Url(path_ + "/next"),
                      [&] { html::button(html_, say("Give the turn that is suggested")); });
      html::post_form(html_, Url(path_ + "/stop"), [&] {
        html::button(html_, say("End this turn"), html::ButtonStyle::secondary);
      });
      html_ << "</div>"_html;
      html_ << "<p>"_html;
      html::link(html_, Url(path_ + "/turns"), say("Give another turn"));
      html_ << "</p>"_html;
      html::hint(html_,
                 say_many("If you do nothing here for {count} minute, somebody else may lead. "
                          "So nobody waits for you in vain.",
                          "If you do nothing here for {count} minutes, somebody else may "
                          "lead. So nobody waits for you in vain.",
                          leader_away.count()));
      html::post_form(html_, Url(path_ + "/here"), [&] {
        html::button(html_, say("I am still here"), html::ButtonStyle::secondary);
      });
      if (!shown_.live.items.empty()) go_to();
      html::details(html_, say("End the meeting"), [&] {
        html::post_form(html_, Url(path_ + "/end"), [&] {
          html::button(html_, say("End the meeting for everybody"), html::ButtonStyle::warning);
        });
      });
    });
  }

  void go_to() {
    html::post_form(html_, Url(path_ + "/item"), [&] {
      html::Choice items{
          .name = "item", .legend = html::Label{say("Go to an item")}, .chosen = {next_item()}};
      for (const Item& one : shown_.live.items) {
        items.written_options.push_back({std::to_string(one.id.number), one.title});
      }
      html::select(html_, items);
      html::button(html_, say("Go there"), html::ButtonStyle::secondary);
    });
  }

  /// The one after where the meeting is.
  std::string next_item() const {
    const auto& items = shown_.live.items;
    const auto& at = shown_.live.run->item;
    auto found = at ? std::ranges::find(items, *at, &Item::id) : items.end();
    found = found == items.end() || found + 1 == items.end() ? items.begin() : found + 1;
    return std::to_string(found->id.number);
  }

  void roles() {
    const Run& run = *shown_.live.run;
    round_part(html_, {.lead = run.lead_by ? "" : shown_.round.lead,
                       .pen = run.pen_by ? "" : shown_.round.pen});
    html_ << "<div class=\"alongside-now-own\">"_html;
    if (shown_.leads()) {
      role("/lead/free", say("Hand on leading"));
    } else if (may_take_lead(*shown_.live.run, shown_.now)) {
      role("/lead/take", say("I lead from here"));
    }
    if (shown_.has_pen()) {
      role("/pen/free", say("Hand on the pen"));
    } else if (!shown_.live.run->pen_by) {
      role("/pen/take", say("I write the notes"));
    }
    html_ << "</div>"_html;
    if (!shown_.has_pen() || !shown_.live.run->item) return;
    html_ << "<p>"_html;
    html::link(html_, Url(path_to_item(shown_.live.meeting, *shown_.live.run->item) + "/notes"),
               say("Write the notes of this item"));
    html_ << "</p>"_html;
  }

  void role(const char* where, const Message& text) {
    html::post_form(html_, Url(path_ + where),
                    [&] { html::button(html_, text, html::ButtonStyle::secondary); });
  }

  void consent_part() {
    html::details(html_, say("Shall your side count?"), [&] {
      html::paragraph(html_, say("A side is a part of the group: for example, people who use the "
                                 "service. The side that has had less time can go first."));
      html::paragraph(html_, say("Sides count only where three people or more of each agreed. "
                                 "Nobody's side is shown. Who watches the order closely might "
                                 "guess one."));
      html::post_form(html_, Url(path_ + "/consent"), [&] {
        html::hidden_field(html_, "agree", shown_.consents ? "no" : "yes");
        html::button(
            html_,
            shown_.consents ? say("My side shall not count any more") : say("My side may count"),
            html::ButtonStyle::secondary);
      });
    });
  }

  void rule() {
    html::details(html_, say("How the next turn is suggested"), [&] {
      html::bullets(html_,
                    {say("Who was overtaken four times goes first: nobody waits for ever."),
                     say("Then how we do things, then short answers to what was just said."),
                     say("Then who has not had a turn on this item."),
                     say("Then the side that has had less time, if sides count."),
                     say("Then who asked first."),
                     say("Spoken, signed, typed and read out weigh the same. Who leads may take "
                         "another turn, and that is kept.")});
    });
  }

  Html& html_;
  const NowShown& shown_;
  std::string path_;
};

}  // namespace

std::string now(const html::Frame& frame, const NowShown& shown, std::optional<Message> notice) {
  const bool moves = !shown.live.run || shown.live.run->is_on();
  const html::PageHead head{.title = shown.live.meeting.title,
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.live.meeting),
                            .problems = &shown.problems,
                            .notice = std::move(notice),
                            .live = moves ? path_to(shown.live.meeting) + "/now/live" : ""};
  return html::page(frame, head, [&](Html& html) { NowPage(html, shown).write(); });
}

std::string choose_turn(const html::Frame& frame, const NowShown& shown) {
  const html::PageHead head{.title = say("Give a turn"),
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.live.meeting)};
  const std::string path = path_to(shown.live.meeting) + "/now";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Give a turn"));
    html::paragraph(html, say("Where it is another than the suggested one, that is kept and "
                              "everybody sees it."));
    if (shown.live.waiting.empty()) html::paragraph(html, say("Nobody waits for a turn."));
    for (const NamedTurn& one : shown.live.waiting) {
      html::post_form(html, Url(path + "/give"), [&] {
        html::hidden_field(html, "turn", std::to_string(one.turn.id.number));
        html << "<p class=\"alongside-tight\"><strong dir=\"auto\">"_html << one.name
             << "</strong> "_html << said_of(one.turn.way) << " "_html << said_of(one.turn.sort);
        if (shown.live.suggested == one.turn.id.number) {
          html << " "_html;
          html::tag(html, say("Suggested next"), "green");
        }
        html << "</p><button class=\"nhsuk-button nhsuk-button--secondary "
                "alongside-small-button\" type=\"submit\">"_html
             << say("Give the turn") << "<span class=\"nhsuk-u-visually-hidden\">: "_html
             << one.name << "</span></button>"_html;
      });
    }
    html << "<p>"_html;
    html::link(html, Url(path), say("Back to the meeting"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::meetings::pages
