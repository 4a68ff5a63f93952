using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

public class SourceNameTests
{
    [Theory]
    // Abbreviations, also those that the name itself explains.
    [InlineData("Syrian Observatory for Human Rights (SOHR)", "the Syrian Observatory for Human Rights")]
    [InlineData("SOHR", "Syrian Observatory for Human Rights")]
    [InlineData("Veskan Union of Harbour Pilots (VUHP)", "Veskan Union of Harbour Pilots")]
    [InlineData("Organisation for the Prohibition of Chemical Weapons", "OPCW")]
    [InlineData("the U.N. Security Council", "United Nations Security Council")]
    [InlineData("UNHCR", "the UN refugee agency")]
    [InlineData("Doctors Without Borders", "Médecins Sans Frontières")]
    [InlineData("Daesh", "the Islamic State of Iraq and the Levant")]
    [InlineData("US CENTCOM", "United States Central Command")]
    [InlineData("State Department", "U.S. Department of State")]
    // Possessives, adjectives, word order.
    [InlineData("Russia's MFA", "Russian Foreign Ministry")]
    [InlineData("Ministry of Foreign Affairs of Poland", "Polish Foreign Ministry")]
    [InlineData("Ministry of Internal Affairs of Georgia", "Georgia’s Interior Ministry")]
    [InlineData("RUSSIA'S DEFENCE MINISTRY", "Russian MoD")]
    [InlineData("the Armed Forces of Ukraine", "Ukrainian Armed Forces")]
    [InlineData("Iraqi Army", "Iraq’s army")]
    // Places.
    [InlineData("al-Bukamal", "Abu Kamal")]
    [InlineData("Albu Kamal", "Al-Boukamal")]
    [InlineData("Deir ez-Zor", "Deir Ezzor")]
    [InlineData("Deir al-Zour", "Dayr az-Zawr")]
    [InlineData("Raqqa", "ar-Raqqah")]
    [InlineData("Kharkov", "Kharkiv")]
    [InlineData("Sana'a", "Sanaa")]
    [InlineData("Mazraat al-Nahr", "Mazraat an-Nahr")]
    // People whose names were written over.
    [InlineData("Bashar al-Assad", "Bashar Assad")]
    [InlineData("al-Assad", "Assad")]
    [InlineData("Muhammad al-Khatib", "Mohammed Al Khateeb")]
    [InlineData("Abd al-Rahman Darwish", "Abdulrahman Darweesh")]
    [InlineData("Abdel Rahman Qasem", "Abd ar-Rahman Kasem")]
    [InlineData("Youssef Nour", "Yusuf Noor")]
    [InlineData("Sergey Shoygu", "Sergei Shoigu")]
    [InlineData("Aleksey Navalnyy", "Alexei Navalny")]
    [InlineData("Dmitriy Peskov", "Dmitry Peskov")]
    [InlineData("Yevgeny Tarasov", "Evgeniy Tarassov")]
    [InlineData("Volodymyr Zelenskyy", "President Volodymyr Zelensky")]
    [InlineData("Mikhail Orlovsky", "Mihail Orlovskiy")]
    [InlineData("Kim Jong Un", "Kim Jong-un")]
    public void Are_surely_one(string one, string other) => Assert.True(SourceNames.Between(one, other)?.Surely, $"{AliasKey.Of(one)} | {AliasKey.Of(other)}");

    [Theory]
    [InlineData("Hassan Darwish", "Hussein Darwish")]
    [InlineData("Salem Haddad", "Salim Haddad")]
    [InlineData("Bashar Haddad", "Bashir Haddad")]
    [InlineData("Abdullah Nour", "Abdulaziz Nour")]
    [InlineData("Abu Kamal", "Kamal")]
    [InlineData("Deir ez-Zor", "Deir Hafer")]
    [InlineData("Al Gore", "Gore")]
    [InlineData("Ed Davis", "Davis")]
    [InlineData("Sergei Ivanov", "Sergei Ivanova")]
    [InlineData("Vladimir Petrov", "Volodymyr Petrov")]
    [InlineData("Alexei Orlov", "Andrei Orlov")]
    [InlineData("Ann Bell", "Anne Bell")]
    [InlineData("Scott Moore", "Scot Moore")]
    [InlineData("Eastern Ghouta", "Ghouta")]
    [InlineData("Donetsk", "Donetsk People's Republic")]
    [InlineData("UN Security Council", "UN Human Rights Council")]
    [InlineData("Syrian Observatory for Human Rights", "Syrian Network for Human Rights")]
    [InlineData("Iraqi Army", "Iranian Army")]
    [InlineData("Ministry of Foreign Affairs of Poland", "Ministry of Internal Affairs of Poland")]
    [InlineData("Russian Defense Ministry", "Defense Ministry")]
    [InlineData("Islamic State", "Islamic Jihad")]
    [InlineData("Kim Jong Un", "United Nations")]
    [InlineData("South Korean Army", "North Korean Army")]
    [InlineData("Department of Health", "Ministry of Health")]
    [InlineData("Niger Army", "Nigerian Army")]
    [InlineData("Syrian Army", "Free Syrian Army")]
    public void Are_not_one(string one, string other) => Assert.False(SourceNames.Between(one, other)?.Surely ?? false, AliasKey.Of(one));

    [Theory]
    [InlineData("the Kremlin", "Russian government", "often stands for")]
    [InlineData("United States Department of Defense", "Pentagon", "often stands for")]
    [InlineData("the White House", "U.S. government", "often stands for")]
    [InlineData("Brussels", "EU", "often stands for")]
    [InlineData("10 Downing Street", "British Government", "often stands for")]
    [InlineData("VUHP", "Veskan Union of Harbour Pilots", "initials")]
    [InlineData("Free Syrian Army", "FSA", "initials")]
    public void Are_only_suggested(string one, string other, string because)
    {
        var tie = SourceNames.Between(one, other);
        Assert.False(tie?.Surely ?? true);
        Assert.Contains(because, tie!.Because);
    }

    [Theory]
    [InlineData("Kremlin", "White House")]
    [InlineData("VUHP", "Veskan Union of Pilots")]
    [InlineData("Ada Lund", "Bo Lund")]
    [InlineData("", "Ada Lund")]
    public void Have_nothing_to_do_with_each_other(string one, string other) => Assert.Null(SourceNames.Between(one, other));
}
