#include "slices/needs/need_list.h"

#include <algorithm>

namespace alongside::needs {
namespace {

NeedTopic reading() {
  return {"reading",
          say("How do you read best?"),
          {{codes::large_print, say("Large print")},
           {"easy_read", say("Easy Read: short sentences with pictures")},
           {codes::contrast, say("Strong contrast, or paper in a colour")},
           {codes::still, say("Nothing that flashes or moves")},
           {"braille_contracted", say("Braille, contracted")},
           {"braille_uncontracted", say("Braille, not contracted")},
           {"audio", say("Sound: recorded, or read to me")}}};
}

NeedTopic sending() {
  return {"sending",
          say("How should things reach you?"),
          {{"plain_mail", say("E-mail as plain text")},
           {"paper", say("Paper, by post")},
           {"telephone", say("A telephone call")},
           {"text_message", say("A text message")},
           {"papers_ahead", say("Papers a week before a meeting")}}};
}

NeedTopic language() {
  return {"language",
          say("What helps you to follow, and to be understood?"),
          {{"bsl", say("British Sign Language interpreter")},
           {codes::interpreter, say("An interpreter for another language")},
           {"lipspeaker", say("A lipspeaker, or clear sight of who speaks")},
           {"speech_to_text", say("Captions: speech as text")},
           {"loop", say("A hearing loop")},
           {"more_time", say("More time to speak")}}};
}

NeedTopic place() {
  return {"place",
          say("What must a place have?"),
          {{"step_free", say("A way without steps")},
           {"toilet", say("An accessible toilet")},
           {"parking", say("A place to park nearby")},
           {"quiet", say("A quiet place to go to")},
           {"from_home", say("A way to join from home")}}};
}

NeedTopic time_and_people() {
  return {"time",
          say("What about times, and people with you?"),
          {{"breaks", say("Breaks, at least each hour")},
           {"not_mornings", say("Not in the morning")},
           {"not_evenings", say("Not in the evening")},
           {"supporter", say("Somebody comes with me who supports me")},
           {"assistance_dog", say("I come with an assistance dog")},
           {"caring", say("I care for somebody: tell me the times early")},
           {"travel", say("Help with the way, or with what it costs")}}};
}

const NeedItem* find_item(std::string_view code) {
  for (const NeedTopic& topic : need_topics()) {
    const auto item = std::ranges::find(topic.items, code, &NeedItem::code);
    if (item != topic.items.end()) return &*item;
  }
  return nullptr;
}

}  // namespace

const std::vector<NeedTopic>& need_topics() {
  static const std::vector<NeedTopic> all{reading(), sending(), language(), place(),
                                          time_and_people()};
  return all;
}

std::vector<std::string> in_order_of_list(const std::vector<std::string>& codes) {
  std::vector<std::string> ordered;
  for (const NeedTopic& topic : need_topics()) {
    for (const NeedItem& item : topic.items) {
      if (std::ranges::find(codes, item.code) != codes.end()) ordered.emplace_back(item.code);
    }
  }
  return ordered;
}

const Message& label_of(std::string_view code) {
  static const Message unknown = say("Something that is not on the list any more");
  const NeedItem* item = find_item(code);
  return item == nullptr ? unknown : item->label;
}

}  // namespace alongside::needs
