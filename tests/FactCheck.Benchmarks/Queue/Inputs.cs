using FactCheck.Ingest;

namespace FactCheck.Benchmarks.Queue;

/// <summary>Inputs that differ from each other, so that none is known already.</summary>
internal static class Inputs
{
    /// <summary>Cannot be read, which is found out at once: what remains is the queue's own cost.</summary>
    public static Input[] Unreadable(int count) => Make(count, number => new Input($"{number}.txt", [.. Enumerable.Repeat((byte)' ', number)]));

    /// <summary>Short articles of some claims, a rebuttal, and names that no other has.</summary>
    public static Input[] Articles(int count) => Make(count, number => Input.Text($"{number}.txt", $"""
        Village {Word(number)} was taken, ministry says

        KIRENSK, 3 May 2024 — The ministry of defence said on Friday that its troops had taken the village of {Word(number)} and destroyed {number + 2} vehicles.

        "The enemy has left {Word(number)} in disorder," the ministry's spokesman, Pavel Orlan{Word(number)}, told reporters.

        The mayor of {Word(number)}, Marta Lund{Word(number)}, denied that the village had been taken. "Nobody has left, and the flag is where it was," she said.
        """));

    private static Input[] Make(int count, Func<int, Input> one) => [.. Enumerable.Range(0, count).Select(one)];

    private static string Word(int number) => string.Concat(number.ToString().Select(digit => "abeilorstu"[digit - '0']));
}
