// bench_hello SOCKET SIZE THREADS: the FastCGI server of the portal without the portal. Answers
// every request with a page of SIZE bytes until SIGTERM.

#include "http/fcgi.h"
#include "http/listening_socket.h"

#include <csignal>
#include <iostream>
#include <string>

int main(int argc, char** argv) try {
    if (argc != 4) throw std::runtime_error("usage: bench_hello SOCKET SIZE THREADS");
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    using namespace portal::http;
    const std::string page(std::stoul(argv[2]), '.');
    const auto answer = [&page](const Request&) {
        Response response{200, {}, page};
        response.add("Content-Type", "text/html; charset=utf-8");
        return response;
    };
    Server server{listening_socket(argv[1]), static_cast<unsigned>(std::stoul(argv[3])),
                  [&answer] { return answer; }, std::make_shared<const Site>()};
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
} catch (const std::exception& error) {
    std::cerr << "bench_hello: " << error.what() << "\n";
    return 1;
}
