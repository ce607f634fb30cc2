#include "foundation/db/driver.h"

#include <algorithm>
#include <stdexcept>

#include "foundation/base/text.h"

namespace alongside::detail {

void refuse_unfit_text(const std::vector<Parameter>& parameters) {
  for (const Parameter& parameter : parameters) {
    const auto* text = std::get_if<std::string_view>(&parameter.value());
    if (text == nullptr || text->empty()) continue;
    if (text->find('\0') != std::string_view::npos || !is_utf8(*text)) {
      throw BadRequest("a text is not valid UTF-8 or holds a NUL");
    }
  }
}

std::vector<std::string> distinct_topics(const Write& write) {
  std::vector<std::string> topics = write.topics();
  std::ranges::sort(topics);
  const auto repeated = std::ranges::unique(topics);
  topics.erase(repeated.begin(), repeated.end());
  if (topics.size() > topics_in_one_write) throw std::logic_error("too many topics in one write");
  for (const std::string& topic : topics) {
    if (topic.empty() || topic.size() > topic_bytes) {
      throw std::logic_error("a topic must have 1 to 100 bytes");
    }
  }
  return topics;
}

std::string shown_in_log(const char* sql) {
  constexpr std::size_t shown_bytes = 160;
  std::string text(sql);
  if (text.size() > shown_bytes) text = text.substr(0, shown_bytes) + "...";
  std::ranges::replace(text, '\n', ' ');
  return text;
}

void tell_done(const WaitingWrite& write, const std::exception_ptr& failure) {
  try {
    if (write.done) write.done(failure);
  } catch (...) {  // NOLINT: see the header.
  }
}

void WriteQueue::push(WaitingWrite write) {
  {
    const std::lock_guard lock(mutex_);
    if (stopped_) throw DatabaseFailed("the database is closing");
    if (writes_.size() >= waiting_writes) throw DatabaseFailed("too many writes are waiting");
    writes_.push_back(std::move(write));
    count_write_asked();
  }
  arrived_.notify_one();
}

std::optional<WaitingWrite> WriteQueue::take(std::unique_lock<std::mutex>&) {
  if (writes_.empty()) return std::nullopt;
  std::optional<WaitingWrite> first(std::move(writes_.front()));
  writes_.pop_front();
  count_write_turn(first->since);
  return first;
}

std::optional<WaitingWrite> WriteQueue::wait_and_take() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return stopped_ || !writes_.empty(); });
  return take(lock);
}

std::optional<WaitingWrite> WriteQueue::take_waiting() {
  std::unique_lock lock(mutex_);
  return take(lock);
}

void WriteQueue::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  arrived_.notify_all();
}

void PublishListeners::add(Listener listener) {
  auto shared = std::make_shared<const Listener>(std::move(listener));
  const std::lock_guard lock(mutex_);
  listeners_.push_back(std::move(shared));
}

void PublishListeners::tell(std::string_view topic) const {
  std::vector<std::shared_ptr<const Listener>> listeners;
  {
    const std::lock_guard lock(mutex_);
    listeners = listeners_;
  }
  for (const auto& listener : listeners) {
    try {
      (*listener)(topic);
    } catch (...) {  // NOLINT: see the header.
    }
  }
}

namespace {

thread_local const Database* reading = nullptr;
thread_local const Database* writing = nullptr;

}  // namespace

NestedTransactionGuard::NestedTransactionGuard(const Database& database, Kind kind)
    : current_(kind == Kind::read ? &reading : &writing), before_(*current_) {
  if (before_ == &database) throw std::logic_error("a transaction inside a transaction");
  *current_ = &database;
}

NestedTransactionGuard::~NestedTransactionGuard() {
  *current_ = before_;
}

void refuse_write_inside_write(const Database& database) {
  if (writing == &database) throw std::logic_error("a write inside a write");
}

}  // namespace alongside::detail
