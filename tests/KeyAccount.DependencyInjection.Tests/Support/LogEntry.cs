using Microsoft.Extensions.Logging;

namespace KeyAccount.DependencyInjection.Tests.Support;

internal sealed record LogEntry(int Id, LogLevel Level, string Text, Exception? Exception);
