#include "slices/opinions/map/pages/map_wording_parts.h"

#include "slices/opinions/map/shown/shown_findings.h"
#include "slices/opinions/results/results_parts.h"

namespace alongside::opinions {

Message name_of(const ShownGroup& group) {
  if (group.name.empty()) return letter_of(group);
  const std::string letter = letter_text(group.letter);
  return group.part ? say("Part {letter}: {name}", {{"letter", letter}, {"name", group.name}})
                    : say("Group {letter}: {name}", {{"letter", letter}, {"name", group.name}});
}

Message letter_of(const ShownGroup& group) {
  if (group.part) return say("Part {letter}", {{"letter", letter_text(group.letter)}});
  return say("Group {letter}", {{"letter", letter_text(group.letter)}});
}

Message people_text(const ShownNumber& number, SmallNumbers small_numbers) {
  if (number.hidden) return say("fewer than 8 people");
  if (small_numbers == SmallNumbers::shown || number.number == 0) {
    return say_many("{count} person", "{count} people", number.number);
  }
  return say_many("about {count} person", "about {count} people", number.number);
}

Message size_of(const Words& words, const ShownGroup& group, SmallNumbers small_numbers) {
  const std::string letter = letter_text(group.letter);
  const std::string people = words(people_text(group.people, small_numbers));
  if (group.name.empty()) {
    return group.part ? say("Part {letter}: {people}.", {{"letter", letter}, {"people", people}})
                      : say("Group {letter}: {people}.", {{"letter", letter}, {"people", people}});
  }
  if (group.part) {
    return say("Part {letter} ({name}): {people}.",
               {{"letter", letter}, {"name", group.name}, {"people", people}});
  }
  return say("Group {letter} ({name}): {people}.",
             {{"letter", letter}, {"name", group.name}, {"people", people}});
}

namespace {

Message share_exactly(Leaning leaning, const std::string& share) {
  return leaning == Leaning::agree ? say("{share} agree", {{"share", share}})
                                   : say("{share} disagree", {{"share", share}});
}

Message share_at_least(Leaning leaning, const std::string& share) {
  return leaning == Leaning::agree ? say("at least {share} agree", {{"share", share}})
                                   : say("at least {share} disagree", {{"share", share}});
}

Message share_at_most(Leaning leaning, const std::string& share) {
  return leaning == Leaning::agree ? say("at most {share} agree", {{"share", share}})
                                   : say("at most {share} disagree", {{"share", share}});
}

}  // namespace

namespace {

std::optional<Share> share_of(const GroupCounts& counts, Leaning leaning) {
  return share_in_group(counts.counts(), counts.map.groups[counts.group].people, counts.map.answers,
                        leaning);
}

}  // namespace

Message share_said(const Words& words, const Share& share, Leaning leaning) {
  const bool exact = share.least_count == share.most_count && share.least_total == share.most_total;
  if (exact || share.least() == share.most()) {
    return share_exactly(leaning, words.percent(share.least()));
  }
  if (share.most() < 0.5) return share_at_most(leaning, words.percent(share.most()));
  return share_at_least(leaning, words.percent(share.least()));
}

std::optional<Message> share_said(const Words& words, const GroupCounts& counts, Leaning leaning) {
  const auto share = share_of(counts, leaning);
  return share ? std::optional(share_said(words, *share, leaning)) : std::nullopt;
}

Message stance_of(const Words& words, const GroupCounts& counts) {
  const ShownCounts& shown = counts.counts();
  if (shown.withheld()) return say("too few answered to show");
  for (const Leaning leaning : {Leaning::agree, Leaning::disagree}) {
    const auto share = share_of(counts, leaning);
    if (share && share->least() > 0.5) return share_said(words, *share, leaning);
  }
  if (const auto most = most_said(shown)) return *most;
  if (const auto shares = shares_in_short(words, shown)) return *shares;
  return say("both ways, or too few to say");
}

Message said_of_line(const ShownMap& map) {
  if (map.ends.empty()) {
    return map.along_a_line ? say("People lie along a line.")
                            : say("People differ in more than one way, as in a cloud.");
  }
  const std::string& one = map.statements[map.ends[0].statement].text;
  const std::string& other = map.statements[map.ends[1].statement].text;
  if (map.ends[0].statement != map.ends[1].statement) {
    return map.along_a_line
               ? say("People lie along a line, from people who agree with “{one}” to people who "
                     "agree with “{other}”.",
                     {{"one", one}, {"other", other}})
               : say("People lie in a cloud. It is longest from people who agree with “{one}” to "
                     "people who agree with “{other}”.",
                     {{"one", one}, {"other", other}});
  }
  return map.along_a_line
             ? say("People lie along a line, from people who agree with “{one}” to people who "
                   "disagree with it.",
                   {{"one", one}})
             : say("People lie in a cloud. It is longest from people who agree with “{one}” to "
                   "people who disagree with it.",
                   {{"one", one}});
}

Message said_of_no_gap(const ShownMap& map) {
  if (map.groups.empty()) {
    return say(
        "Their answers go together more than by chance, but there is no gap between them. A "
        "line between groups would be made up.");
  }
  return say_many(
      "There is no gap between them, as there would be between groups. To tell what "
      "people at each end say, the map is cut in {count} part. Somebody near the cut "
      "could be in either part.",
      "There is no gap between them, as there would be between groups. To tell what "
      "people at each end say, the map is cut in {count} parts. Somebody near the cut "
      "could be in either part.",
      static_cast<std::int64_t>(map.groups.size()));
}

bool has_parts(const ShownMap& map) {
  return map.verdict == opinion_map::Verdict::no_gap;
}

Message groups_title(const ShownMap& map) {
  return has_parts(map) ? say("The parts") : say("The groups");
}

Message names_title(const ShownMap& map) {
  return has_parts(map) ? say("Names for the parts") : say("Names for the groups");
}

Message shared_title(const ShownMap& map) {
  return has_parts(map) ? say("What all parts share") : say("What all groups share");
}

Message dividing_title(const ShownMap& map) {
  return has_parts(map) ? say("What the parts differ on") : say("What divides the groups");
}

Message said_of_borders(bool stand_apart) {
  return stand_apart ? say("The groups stand apart: few people are between them.")
                     : say("The groups shade into each other. There is no clear line, and people "
                           "near it could be in either group.");
}

Message said_of_number(Certainty same_number, std::size_t groups) {
  const auto count = static_cast<std::int64_t>(groups);
  switch (same_number) {
    case Certainty::nearly_always:
      return say_many("Nearly every time there was {count} group, so we are quite sure of that.",
                      "Nearly every time there were {count} groups, so we are quite sure of that.",
                      count);
    case Certainty::mostly:
      return say_many("Most times there was {count} group.",
                      "Most times there were {count} groups.", count);
    case Certainty::roughly:
      return say_many("Often there was {count} group, but not always. There may be more or fewer.",
                      "Often there were {count} groups, but not always. There may be more or "
                      "fewer.",
                      count);
    case Certainty::seldom:
    case Certainty::not_tried:
      break;
  }
  return say("Many times there were more groups, or fewer. Do not rely on how many there are.");
}

Message said_of_group(Certainty found_again) {
  switch (found_again) {
    case Certainty::nearly_always:
      return say("Sure: nearly the same people were in it each time.");
    case Certainty::mostly:
      return say("Fairly sure: most times mostly the same people were in it.");
    case Certainty::roughly:
      return say("Not so sure: there was a group like it, but the people at its edge changed.");
    case Certainty::seldom:
      return say("Not sure: often there was no such group. Do not rely on it.");
    case Certainty::not_tried:
      break;
  }
  return say("How sure this group is, we do not know yet.");
}

namespace {

Message said_of_overlap(Overlap overlap) {
  switch (overlap) {
    case Overlap::none:
      return say(
          "The groups of opinion are not the sides. On each side there are people of each "
          "group, about as chance would mix them.");
    case Overlap::little:
      return say(
          "The groups of opinion are not the sides, but they have a little to do with each "
          "other.");
    case Overlap::partly:
      return say(
          "The groups of opinion are partly the sides: to know somebody's side often tells "
          "their group, but by no means always.");
    case Overlap::mostly:
      break;
  }
  return say(
      "The groups of opinion are mostly the sides: to know somebody's side mostly tells "
      "their group.");
}

}  // namespace

Message said_of_sides(const GroupsBesideSides& beside) {
  if (beside.least == beside.most) return said_of_overlap(beside.least);
  if (beside.most == Overlap::little) {
    return say(
        "The groups of opinion are not the sides. They have little to do with each other, "
        "or nothing.");
  }
  if (beside.most == Overlap::partly) {
    return beside.least == Overlap::none
               ? say("It is not clear yet whether the groups of opinion have to do with the sides: "
                     "perhaps nothing, perhaps they are partly the same.")
               : say("The groups of opinion are not the sides, but they have to do with each "
                     "other: a little, or more than that.");
  }
  return beside.least == Overlap::partly
             ? say("The groups of opinion are partly the sides, or even mostly.")
             : say("It is not clear yet how much the groups of opinion have to do with the sides: "
                   "perhaps little, perhaps they are mostly the same.");
}

Message said_of_few(Leaning leaning, const std::string& who) {
  return leaning == Leaning::agree
             ? say("{who}: most agree, where most of all people do not.", {{"who", who}})
             : say("{who}: most disagree, where most of all people do not.", {{"who", who}});
}

}  // namespace alongside::opinions
