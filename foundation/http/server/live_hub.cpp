#include "foundation/http/server/live_hub.h"

#include <algorithm>

#include "foundation/base/limits.h"
#include "foundation/base/text.h"
#include "foundation/http/http_text.h"
#include "foundation/http/log.h"
#include "foundation/http/request_metrics.h"

namespace alongside {

std::string event_message(std::string_view fragment) {
  std::string message;
  message.reserve(fragment.size() + 64);
  while (!fragment.empty()) {
    std::string_view line = next_piece(fragment, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    message.append("data: ").append(line).append("\n");
  }
  std::ranges::replace(message, '\r', ' ');  // It would end a line, too.
  return message.append("\n");
}

LiveHub::LiveHub(Database& database, std::vector<LiveTopic> topics, LiveHubOptions options)
    : database_(database), kinds_(std::move(topics)), options_(std::move(options)) {}

LiveHub::Topic LiveHub::new_topic(std::string_view name) const {
  const std::string_view kind_name = next_piece(name, '/');
  const auto kind = std::ranges::find(kinds_, kind_name, &LiveTopic::name);
  const auto number = whole_number(next_piece(name, '/'));
  if (kind == kinds_.end() || !number) return {};
  return {.kind = &*kind, .words = &Words::in(name), .number = *number};
}

bool LiveHub::has_room_for(std::string_view reader, std::string_view network) const {
  const std::lock_guard lock(mutex_);
  const auto found = of_networks_.find(std::string(network));
  const Count here = found == of_networks_.end() ? Count{} : found->second;
  if (count_.all >= limits::live_streams) return false;
  if (!network.empty() && here.all >= limits::live_streams_of_network) return false;
  if (!reader.empty()) return true;
  return count_.strangers < limits::live_streams_of_strangers &&
         (network.empty() || here.strangers < limits::live_streams_of_strangers_of_network);
}

/// With the lock held. Returns whom it puts out.
std::shared_ptr<LiveListener> LiveHub::count_in(const std::shared_ptr<LiveListener>& listener) {
  const bool stranger = listener->reader().empty();
  request_metrics().count_listener(1);
  for (Count* count : {&count_, &of_networks_[std::string(listener->network())]}) {
    ++count->all;
    count->strangers += stranger ? 1 : 0;
  }
  if (stranger) return nullptr;
  Listeners& theirs = of_readers_[std::string(listener->reader())];
  theirs.push_back(listener);
  return theirs.size() > limits::live_streams_of_person ? theirs.front() : nullptr;
}

/// With the lock held.
void LiveHub::count_out(const LiveListener* listener) {
  const bool stranger = listener->reader().empty();
  request_metrics().count_listener(-1);
  const auto network = of_networks_.find(std::string(listener->network()));
  for (Count* count : {&count_, &network->second}) {
    --count->all;
    count->strangers -= stranger ? 1 : 0;
  }
  if (network->second.all == 0) of_networks_.erase(network);
  const auto found = of_readers_.find(std::string(listener->reader()));
  if (found == of_readers_.end()) return;
  std::erase_if(found->second, [&](const auto& each) { return each.get() == listener; });
  if (found->second.empty()) of_readers_.erase(found);
}

bool LiveHub::listen(const std::string& name, std::shared_ptr<LiveListener> listener) {
  LiveListener::Message latest;
  std::shared_ptr<LiveListener> put_out;
  {
    const std::lock_guard lock(mutex_);
    auto found = topics_.find(name);
    if (found == topics_.end()) {
      Topic made = new_topic(name);
      if (made.kind == nullptr) return false;
      found = topics_.emplace(name, std::move(made)).first;
    }
    Topic& topic = found->second;
    topic.listeners.push_back(listener);
    put_out = count_in(listener);
    latest = topic.latest;
    if (!latest && !topic.rendering) start_rendering(name, topic);
  }
  if (latest) listener->send(latest);
  if (put_out) put_out->end();
  return true;
}

void LiveHub::leave(const std::string& name, const LiveListener* listener) {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  Listeners& listeners = found->second.listeners;
  const auto same = [&](const auto& each) { return each.get() == listener; };
  // It goes from here last of all: whoever calls may hold it by this alone.
  const auto place = std::ranges::find_if(listeners, same);
  if (place == listeners.end()) return;
  const std::shared_ptr<LiveListener> kept = std::move(*place);
  listeners.erase(place);
  count_out(listener);
  if (listeners.empty()) topics_.erase(found);
}

void LiveHub::publish(std::string_view name) {
  constexpr std::string_view end = Write::end_of_streams_begins;
  if (name.starts_with(end)) return end_of(name.substr(end.size()));
  const std::lock_guard lock(mutex_);
  const std::string in_a_language = std::string(name) + "/";
  const Clock::time_point now = Clock::now();
  for (auto found = topics_.lower_bound(in_a_language);
       found != topics_.end() && found->first.starts_with(in_a_language); ++found) {
    Topic& topic = found->second;
    topic.changed = true;
    const bool quiet = now - topic.rendered_at >= options_.quiet_time;
    if (quiet && !topic.rendering) start_rendering(found->first, topic);
  }
}

void LiveHub::tick(Clock::time_point now) {
  Listeners to_keep_alive;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [name, topic] : topics_) {
      const bool quiet = now - topic.rendered_at >= options_.quiet_time;
      if (topic.changed && quiet && !topic.rendering) start_rendering(name, topic);
    }
    if (now - heartbeat_at_ >= options_.heartbeat_time) {
      heartbeat_at_ = now;
      to_keep_alive = everybody();
    }
  }
  static const auto heartbeat = std::make_shared<const std::string>(": still here\n\n");
  for (const auto& listener : to_keep_alive) listener->send(heartbeat);
}

void LiveHub::end_of(std::string_view reader) {
  Listeners theirs;
  {
    const std::lock_guard lock(mutex_);
    const auto found = of_readers_.find(std::string(reader));
    if (found != of_readers_.end()) theirs = found->second;
  }
  for (const auto& listener : theirs) listener->end();
}

void LiveHub::end_all() {
  Listeners all;
  {
    const std::lock_guard lock(mutex_);
    all = everybody();
  }
  for (const auto& listener : all) listener->end();
}

void LiveHub::forget_all() {
  std::map<std::string, Topic> forgotten;
  std::unordered_map<std::string, Listeners> readers;
  const std::lock_guard lock(mutex_);
  forgotten.swap(topics_);
  readers.swap(of_readers_);
  of_networks_.clear();
  count_ = {};
}

LiveHub::Listeners LiveHub::everybody() const {
  Listeners all;
  for (const auto& [name, topic] : topics_) {
    all.insert(all.end(), topic.listeners.begin(), topic.listeners.end());
  }
  return all;
}

/// With the lock held. `changed` goes off before the reading: what is published meanwhile counts.
void LiveHub::start_rendering(const std::string& name, Topic& topic) {
  topic.rendering = true;
  topic.changed = false;
  topic.rendered_at = Clock::now();
  options_.run([this, name, kind = topic.kind, words = topic.words, number = topic.number] {
    render(name, *kind, *words, number);
  });
}

void LiveHub::render(const std::string& name, const LiveTopic& kind, const Words& words,
                     std::int64_t number) {
  std::string fragment;
  bool failed = false;
  try {
    fragment = database_.read([&](Read& read) { return kind.render(read, words, number); });
  } catch (const NotFound&) {  // It is gone: nothing more to say.
  } catch (...) {
    failed = true;
    log_work_failure(kind.name, std::current_exception());
  }
  Listeners listeners;
  LiveListener::Message message;
  {
    const std::lock_guard lock(mutex_);
    const auto found = topics_.find(name);
    if (found == topics_.end()) return;
    found->second.rendering = false;
    if (failed) found->second.changed = true;  // `tick` tries again.
    if (fragment.empty()) return;
    message = std::make_shared<const std::string>(event_message(fragment));
    found->second.latest = message;
    listeners = found->second.listeners;
  }
  for (const auto& listener : listeners) listener->send(message);
}

}  // namespace alongside
